/** Texts that have broken other programs: markup, templates, addresses, control signs, names of prototypes, other scripts. */
export const HOSTILE = [
  '<script>window.ran = true</script>', '<img src=x onerror="window.ran = true">', '"><svg onload="window.ran = true">', "' onclick='window.ran = true",
  '<iframe srcdoc="<script>parent.ran = true</script>">', '<!--', '-->', ']]>', '</style><b>', '</textarea><b>', '<template><b></template>', '<b', '&lt;b&gt;&amp;',
  '{{constructor}}', '${window.ran = true}', '<?lit$0$?>', '?lit$', '{"_$litType$":1}', 'lit$123456789$', '<!--?lit$-->', 'javascript:window.ran=true',
  '\u202Eevil\u202C', '\u2066\u2069', '\u200B\u200D\uFEFF', '\uD800', '\uDFFF lone', 'a\u0000b', '\u0007', 'é\u0301\u0301\u0301', 'A'.repeat(20_000),
  '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'then', 'statement-feed', '</statement-feed>', 'ខ្មែរ<b>', 'שלום <b>', '👩‍👩‍👧', 'a\u2028b\u2029c',
];
