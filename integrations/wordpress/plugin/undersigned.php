<?php
/**
 * Plugin Name:       Undersigned
 * Description:       Shows a public archive of human-rights statements on your site: a block, a shortcode, and tags that authors may use. The script and the archive lie on your own server; no other is asked.
 * Version:           {{version}}
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       undersigned
 *
 * It stores nothing, so that nothing stays when it is removed. Its one setting is a constant in wp-config.php:
 *
 *     define( 'UNDERSIGNED_ARCHIVE', 'https://archive.example/' );
 *
 * With it the address of a record there, on a line of its own in a post, becomes a widget.
 */

namespace Undersigned;

defined( 'ABSPATH' ) || exit;

require __DIR__ . '/widget.php';
require __DIR__ . '/content.php';
require __DIR__ . '/embed.php';

add_action( 'init', __NAMESPACE__ . '\register' );
add_action( 'enqueue_block_editor_assets', __NAMESPACE__ . '\tell_editor' );
add_action( 'enqueue_block_assets', __NAMESPACE__ . '\bring_script_to_editor' );

/** Makes the script, the block and the shortcode known. Nothing of it is on a page yet. */
function register(): void {
	$deferred = array(
		'in_footer' => true,
		'strategy'  => 'defer',
	);
	wp_register_script( 'undersigned', plugins_url( 'undersigned.js', __FILE__ ), array(), '{{version}}', $deferred );

	$editor = array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-i18n', 'wp-server-side-render' );
	wp_register_script( 'undersigned-block', plugins_url( 'block.js', __FILE__ ), $editor, '{{version}}', true );
	wp_set_script_translations( 'undersigned-block', 'undersigned' );

	register_block_type( __DIR__, array( 'render_callback' => __NAMESPACE__ . '\render_block' ) );
	add_shortcode( 'undersigned', __NAMESPACE__ . '\render_shortcode' );
	register_archive();
}

/** Hands the editor the widgets with their attributes, and the cases that can be chosen. */
function tell_editor(): void {
	$known = wp_json_encode( array( 'widgets' => widgets(), 'cases' => cases() ), JSON_HEX_TAG );
	wp_add_inline_script( 'undersigned-block', "window.undersignedBlock = $known;", 'before' );
}

/** The preview is drawn by the script, which must be where the preview is: newer editors have it in a frame. */
function bring_script_to_editor(): void {
	if ( is_admin() ) {
		wp_enqueue_script( 'undersigned' );
	}
}
