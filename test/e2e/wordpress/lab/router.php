<?php
/** What Apache's rewrite rules do for WordPress: a file where there is one, else WordPress. By itself PHP takes `/1.0/` for a file. */

$path = rawurldecode( parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH ) );
if ( '/' !== $path && file_exists( $_SERVER['DOCUMENT_ROOT'] . $path ) ) {
	return false;
}
$_SERVER['SCRIPT_NAME'] = '/index.php';
$_SERVER['PHP_SELF']    = '/index.php';
unset( $_SERVER['PATH_INFO'] );
require $_SERVER['DOCUMENT_ROOT'] . '/index.php';
