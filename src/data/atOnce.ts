import type { EntityManager } from 'typeorm'

type Ask = () => Promise<unknown>
export type Answers<Asked extends readonly Ask[]> = {
  -readonly [N in keyof Asked]: Awaited<ReturnType<Asked[N]>>
}

/** Whether the connection takes a question before it has answered the last: a server's does, the embedded one does not. */
function isPipelined({ connection }: EntityManager): boolean {
  const extra: unknown = connection.options.extra
  return typeof extra === 'object' && extra !== null && 'pipeline' in extra && extra.pipeline === true
}

/** Questions that do not wait for each other's answers, where the connection can; else one after the other. */
export async function atOnce<const Asked extends readonly Ask[]>(
  em: EntityManager,
  asked: Asked,
): Promise<Answers<Asked>> {
  if (isPipelined(em)) return (await Promise.all(asked.map((ask) => ask()))) as Answers<Asked>
  const answers: unknown[] = []
  for (const ask of asked) answers.push(await ask())
  return answers as Answers<Asked>
}
