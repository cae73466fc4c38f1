<?php
/**
 * Draws a widget: its tag, and inside it what readers see until the script has run, and for good where it never does.
 */

namespace Undersigned;

defined( 'ABSPATH' ) || exit;

/**
 * The tags of the library with what an attribute is, as its manifest tells.
 *
 * @return array<string, array{title: string, attributes: array<string, array{description: string, values?: string[], narrows: bool}>}>
 */
function widgets(): array {
	static $widgets = null;
	return $widgets = $widgets ?? read( 'widgets' );
}

/** @return array<string, string> The names of the cases by id. */
function cases(): array {
	return read( 'cases' );
}

function read( string $name ): array {
	return (array) wp_json_file_decode( __DIR__ . "/$name.json", array( 'associative' => true ) );
}

function render_block( array $attributes ): string {
	$options = array( 'case' => $attributes['case'] ?? '' ) + (array) ( $attributes['options'] ?? array() );
	$widget  = render( (string) ( $attributes['widget'] ?? '' ), $options );
	return $widget ? '<div ' . get_block_wrapper_attributes() . ">$widget</div>" : '';
}

/**
 * `[undersigned widget="case-card" case="mech-dara"]`. What stands between it and `[/undersigned]` is shown instead of the widget
 * where scripts do not run.
 */
function render_shortcode( $attributes, $content = '' ): string {
	$options = (array) $attributes;
	$widget  = render( (string) ( $options['widget'] ?? '' ), $options, (string) $content );
	return $widget && ! is_inline( $options ) ? "<div>$widget</div>" : $widget;
}

/**
 * A widget's tag.
 *
 * @param string $tag      One of `widgets()`; nothing is drawn for another.
 * @param array  $options  Attributes of the tag; others are left out.
 * @param string $fallback What stands inside; if empty what the archive says, as far as it is known here.
 */
function render( string $tag, array $options, string $fallback = '' ): string {
	$widget = widgets()[ $tag ] ?? null;
	if ( ! $widget ) {
		return '';
	}
	$options = array_filter( array_intersect_key( $options, $widget['attributes'] ), __NAMESPACE__ . '\is_given' );
	$written = '';
	foreach ( $options as $name => $value ) {
		$written .= sprintf( ' %s="%s"', $name, 'src' === $name ? esc_url( $value ) : esc_attr( $value ) );
	}
	wp_enqueue_script( 'undersigned' );
	$inside = '' === trim( $fallback ) ? fallback( $tag, $options ) : wp_kses_post( $fallback );
	return "<$tag$written>$inside</$tag>";
}

function is_given( $value ): bool {
	return is_scalar( $value ) && '' !== trim( (string) $value );
}

function is_inline( array $options ): bool {
	return 'inline' === ( $options['variant'] ?? '' );
}

/**
 * What the archive says, written when the plugin was built. Only of the same records: where an option narrows them it is no more
 * than where they come from.
 */
function fallback( string $tag, array $options ): string {
	if ( isset( $options['src'] ) ) {
		return '';
	}
	$fallbacks = read( 'fallbacks' );
	$variant   = 'full' === ( $options['variant'] ?? 'full' ) ? '' : $options['variant'];
	$key       = implode( ' ', array_filter( array( $tag, $options['case'] ?? '', $variant ) ) );
	$narrowing = array_filter(
		array_intersect_key( widgets()[ $tag ]['attributes'], $options ),
		static function ( $attribute ) {
			return $attribute['narrows'];
		}
	);
	if ( ! $narrowing && isset( $fallbacks[ $key ] ) ) {
		return $fallbacks[ $key ];
	}
	return is_inline( $options ) ? '' : $fallbacks['source'];
}
