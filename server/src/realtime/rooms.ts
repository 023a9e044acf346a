/** Rooms of different worlds never meet: an exercise cannot be heard in reality. */
export function inWorld(world: string, room: string): string {
  return `${world}/${room}`
}
