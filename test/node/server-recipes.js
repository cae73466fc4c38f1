/** What a server says with a path, by the three recipes: each as `path => ({ header: value })`. */

/** `_headers`, as Netlify and Cloudflare Pages read it. */
export function byHeadersFile(text) {
  const groups = text.trim().split('\n\n').map((group) => group.split('\n').map((line) => line.trim()));
  const isFor = (rule, path) => (rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule);
  return (path) => Object.fromEntries(groups.filter(([rule]) => isFor(rule, path)).flatMap(([, ...lines]) => lines.map((line) => line.split(/: (.*)/).slice(0, 2))));
}

/** The recipe for nginx: its maps, in which the first that fits counts, and its headers, of which empty ones are not sent. */
export function byNginx(text) {
  const maps = new Map([...text.matchAll(/map \$uri (\$\w+) \{\n([^}]*)\n\}/g)].map(([, name, lines]) => [name, lines.split('\n').map((line) => /^  (\S+) "(.*)";$/.exec(line).slice(1))]));
  const headers = [...text.matchAll(/add_header (\S+) (?:"(.*)"|(\$\w+))(?: always)?;/g)];
  const mapped = (name, path) => {
    const lines = maps.get(name);
    return (lines.find(([rule]) => rule.startsWith('~') && new RegExp(rule.slice(1)).test(path)) ?? lines.find(([rule]) => rule === 'default'))?.[1];
  };
  return (path) => Object.fromEntries(headers.map(([, header, value, name]) => [header, value ?? mapped(name, path)]).filter(([, value]) => value));
}

/** The recipe for Apache: its headers, and those of each condition that fits, of which the last counts. */
export function byApache(text) {
  const parts = [...text.matchAll(/<If "%\{REQUEST_URI\} =~ m#(.*)#">\n([^]*?)<\/If>/g)].map(([, rule, lines]) => [new RegExp(rule), lines]);
  const set = (lines) => [...lines.matchAll(/Header (?:always )?set (\S+) "(.*)"/g)].map(([, header, value]) => [header, value]);
  const always = set(text.slice(0, text.indexOf('<If')));
  return (path) => Object.fromEntries([...always, ...parts.filter(([rule]) => rule.test(path)).flatMap(([, lines]) => set(lines))]);
}
