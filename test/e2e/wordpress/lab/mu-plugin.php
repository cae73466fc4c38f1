<?php
/**
 * What the lab changes of WordPress, and nothing else:
 *
 * - the archive of the lab stands on a loopback address and any port, and WordPress refuses both when it follows an address from
 *   a post; its own filters for that are `http_request_host_is_external` and `http_allowed_safe_ports`
 * - a site's owner can put a script on every page; here the option `lab_script` holds its address
 * - a constant of wp-config.php that tests set and take back comes from the option `lab_known_archive`
 * - every request that WordPress makes is written down
 */

$lab_archive = parse_url( getenv( 'LAB_ARCHIVE' ) );

add_filter(
	'http_request_host_is_external',
	static function ( $is_external, $host ) use ( $lab_archive ) {
		return $is_external || $host === $lab_archive['host'];
	},
	10,
	2
);

add_filter(
	'http_allowed_safe_ports',
	static function ( $ports ) use ( $lab_archive ) {
		return array_merge( $ports, array( $lab_archive['port'] ) );
	}
);

add_action(
	'wp_head',
	static function () {
		$script = get_option( 'lab_script' );
		if ( $script ) {
			printf( '<script type="module" src="%s"></script>', esc_url( $script ) );
		}
	}
);

if ( get_option( 'lab_known_archive' ) ) {
	define( 'UNDERSIGNED_ARCHIVE', get_option( 'lab_known_archive' ) );
}

add_filter(
	'pre_http_request',
	static function ( $response, $arguments, $address ) {
		file_put_contents( getenv( 'LAB_REQUESTS' ), $address . "\n", FILE_APPEND | LOCK_EX );
		return $response;
	},
	PHP_INT_MAX,
	3
);
