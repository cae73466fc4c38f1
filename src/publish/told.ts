/** `data/cases.json: case "ferry" (number 1): facts.0.asOf: is missing` */
export function told(file: string, ...parts: readonly string[]): string {
  return [`data/${file}.json`, ...parts.filter(Boolean)].join(': ');
}
