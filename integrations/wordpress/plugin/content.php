<?php
/** The library's tags in the text of a post: allowed, kept whole, and followed by the script. */

namespace Undersigned;

defined( 'ABSPATH' ) || exit;

add_filter( 'wp_kses_allowed_html', __NAMESPACE__ . '\allow_tags', 10, 2 );
add_filter( 'the_content', __NAMESPACE__ . '\keep_whole', 9 );
add_filter( 'the_content', __NAMESPACE__ . '\put_back', 11 );
foreach ( array( 'the_content', 'widget_text_content', 'widget_block_content' ) as $hook ) {
	// After blocks, shortcodes and embeds have become what they are.
	add_filter( $hook, __NAMESPACE__ . '\bring_script', 20 );
}

/**
 * Lets authors write the library's tags, with the attributes that it reads. Comments keep their own, shorter list.
 *
 * @param array<string, array<string, bool>|true> $allowed
 * @param string|array                            $context
 */
function allow_tags( $allowed, $context ) {
	if ( 'post' !== $context ) {
		return $allowed;
	}
	$everywhere = array_fill_keys( array( 'class', 'dir', 'id', 'lang' ), true );
	foreach ( widgets() as $tag => $widget ) {
		$allowed[ $tag ] = array_fill_keys( array_keys( $widget['attributes'] ), true ) + $everywhere;
	}
	return $allowed;
}

/**
 * Takes a tag with several lines or paragraphs inside out of the text before WordPress makes paragraphs of it: it would close the
 * tag after its first line, and what stands for the widget would stay beside it for good.
 */
function keep_whole( $content ) {
	$tags = implode( '|', array_keys( widgets() ) );
	return preg_replace_callback(
		"~<($tags)\b[^>]*>.*?</\\1>~s",
		static function ( array $match ) {
			$is_one_line = ! preg_match( '~\R|<(?:p|ul|ol|div|blockquote)\b~', $match[0] );
			return $is_one_line ? $match[0] : sprintf( '<div data-undersigned="%s"></div>', keep( $match[0] ) );
		},
		(string) $content
	) ?? $content;
}

function put_back( $content ) {
	return preg_replace_callback(
		'~<div data-undersigned="(\w+)"></div>~',
		static function ( array $match ) {
			$tag = keep( null, $match[1] );
			return $tag ? "<div>$tag</div>" : $match[0];
		},
		(string) $content
	) ?? $content;
}

/**
 * Keeps a tag and returns its key, or returns the tag of a key. Authors can't guess a key, so that none can put into a post what stands in
 * another that is drawn with it.
 */
function keep( ?string $tag, string $key = '' ): string {
	static $tags = array();
	if ( null === $tag ) {
		return $tags[ $key ] ?? '';
	}
	$key          = wp_generate_password( 20, false );
	$tags[ $key ] = $tag;
	return $key;
}

/** Brings the script to pages that have something for it: a tag, or a quote that becomes one. */
function bring_script( $content ) {
	$tags = implode( '|', array_keys( widgets() ) );
	if ( preg_match( "/<(?:$tags)\b|\bclass=[\"'][^\"']*\bundersigned\b/", (string) $content ) ) {
		wp_enqueue_script( 'undersigned' );
	}
	return $content;
}
