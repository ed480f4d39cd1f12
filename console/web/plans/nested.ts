/** A task, how deep it stands, and the name of the task that it is part of. */
export interface Nested<T> {
  task: T;
  depth: number;
  partOf: string | undefined;
}

/** The tasks of a step with those inside a task right below it; each level keeps the order it came in. */
export function nested<T extends { id: string; name: string; parentId?: string }>(tasks: readonly T[]): Nested<T>[] {
  const ids = new Set(tasks.map(({ id }) => id));
  const inside = new Map<string | undefined, T[]>();
  for (const task of tasks) {
    const parent = task.parentId !== undefined && ids.has(task.parentId) ? task.parentId : undefined;
    inside.set(parent, [...(inside.get(parent) ?? []), task]);
  }
  const below = (parent: string | undefined, depth: number, partOf: string | undefined): Nested<T>[] =>
    (inside.get(parent) ?? []).flatMap((task) => [{ task, depth, partOf }, ...below(task.id, depth + 1, task.name)]);
  return below(undefined, 0, undefined);
}
