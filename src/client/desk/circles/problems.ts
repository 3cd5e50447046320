/** What is wrong with a field, or with something in it. */
export function findProblem(problems: Readonly<Record<string, string>>, field: string): string | undefined {
  return problems[field] ?? Object.entries(problems).find(([name]) => name.startsWith(`${field}.`))?.[1];
}
