<?php
/** The configuration of the lab: everything that differs between two runs comes from the environment. */

define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:' . getenv( 'LAB_SOCKET' ) );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
$table_prefix = 'wp_';

define( 'WP_HOME', getenv( 'LAB_ADDRESS' ) );
define( 'WP_SITEURL', getenv( 'LAB_ADDRESS' ) );

// Application passwords without HTTPS.
define( 'WP_ENVIRONMENT_TYPE', 'local' );

// Nothing is asked of anybody but the archive, and nothing changes while it is looked at.
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'WP_ACCESSIBLE_HOSTS', parse_url( getenv( 'LAB_ARCHIVE' ), PHP_URL_HOST ) );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'DISALLOW_FILE_MODS', false );

// A warning of PHP is a line in the log that fails the tests, not words on the page.
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', getenv( 'LAB_LOG' ) );

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
