/** How many people are told, each counted once however many of the groups they are in. Pure. */
export function peopleIn(groups: { recipients: { id: string }[] }[]): number {
  return new Set(groups.flatMap(({ recipients }) => recipients.map(({ id }) => id))).size
}
