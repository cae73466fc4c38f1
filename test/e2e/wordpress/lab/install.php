<?php
/** Installs the site with a user of each role, and prints their application passwords as JSON. */

define( 'WP_INSTALLING', true );
require getenv( 'LAB_ROOT' ) . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

$password = getenv( 'LAB_PASSWORD' );
wp_install( 'The lab', 'administrator', 'administrator@example.org', false, '', $password );
update_option( 'permalink_structure', '/%postname%/' );
update_option( 'show_avatars', 0 );
update_option( 'posts_per_rss', 50 );

$passwords = array();
foreach ( array( 'administrator', 'editor', 'author' ) as $role ) {
	$user = get_user_by( 'login', $role );
	$id   = $user ? $user->ID : wp_insert_user(
		array(
			'user_login' => $role,
			'user_pass'  => $password,
			'user_email' => "$role@example.org",
			'role'       => $role,
		)
	);
	// Without it each first visit of the editor is met by a tour.
	update_user_meta( $id, 'wp_persisted_preferences', array( 'core/edit-post' => array( 'welcomeGuide' => false ) ) );
	list( $passwords[ $role ] ) = WP_Application_Passwords::create_new_application_password( $id, array( 'name' => 'lab' ) );
}
echo wp_json_encode( $passwords );
