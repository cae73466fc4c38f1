<?php
/**
 * Addresses of the archive's records on a line of their own. WordPress finds the card of such an address by itself (oEmbed
 * discovery); with the archive's address known a case is drawn by the widget on this server, and no page of the archive is asked.
 */

namespace Undersigned;

defined( 'ABSPATH' ) || exit;

/** The archive's address with a slash at its end; empty if none was set. */
function archive_address(): string {
	$address = defined( 'UNDERSIGNED_ARCHIVE' ) ? esc_url_raw( (string) UNDERSIGNED_ARCHIVE, array( 'http', 'https' ) ) : '';
	return $address ? trailingslashit( $address ) : '';
}

function register_archive(): void {
	$archive = archive_address();
	if ( '' === $archive ) {
		return;
	}
	wp_embed_register_handler( 'undersigned', records_pattern(), __NAMESPACE__ . '\embed_case' );
	wp_oembed_add_provider( records_pattern(), $archive . 'oembed/', true );
	add_filter( 'oembed_fetch_url', __NAMESPACE__ . '\oembed_file', 10, 2 );
	add_filter( 'oembed_dataparse', __NAMESPACE__ . '\as_from_a_stranger', 20, 3 );
}

/** The page of a record, whose id is the first group. */
function records_pattern(): string {
	return '#^' . preg_quote( archive_address() . 'records/', '#' ) . '([^/?\#]+)/?(?:[?\#].*)?$#i';
}

/** A case that the archive on this server has; anything else is left to oEmbed. */
function embed_case( array $matches ) {
	$id = rawurldecode( $matches[1] );
	return isset( cases()[ $id ] ) ? '<div>' . render( 'case-card', array( 'case' => $id ) ) . '</div>' : false;
}

/** The archive is files only: each record has an oEmbed answer of its own. */
function oembed_file( $provider, $url ) {
	if ( ! preg_match( records_pattern(), (string) $url, $matches ) ) {
		return $provider;
	}
	return archive_address() . 'oembed/' . rawurlencode( rawurldecode( $matches[1] ) ) . '.json';
}

/**
 * WordPress takes the HTML of a provider that it knows as it comes. The archive needs no such trust: it gets the quote and the
 * closed frame that WordPress makes for providers that it does not know.
 */
function as_from_a_stranger( $html, $data, $url ) {
	return preg_match( records_pattern(), (string) $url ) ? wp_filter_oembed_result( $html, $data, '' ) : $html;
}
