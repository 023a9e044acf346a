/** Text to be looked for as it stands: Prisma passes the wildcards of LIKE on to PostgreSQL. */
export function literally(text: string): string {
  return text.replaceAll(/[\\%_]/g, String.raw`\$&`)
}
