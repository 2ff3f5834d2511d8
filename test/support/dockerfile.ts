/** As much of a Dockerfile as ours uses. */
export type Instruction = { name: string; text: string }
export type Stage = { as: string | null; instructions: Instruction[] }

/** What the last stage makes, so that the same can be laid out and started without a container. */
export type Final = {
  env: Record<string, string>
  workdir: string
  user: string
  command: string[]
  health: string[]
  /** `from` null: out of the checkout. */
  copies: { from: string | null; source: string; target: string }[]
}

function instructionsOf(text: string): Instruction[] {
  const lines = text
    .replace(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  return lines.map((line) => {
    const [, name = '', rest = ''] = /^(\w+)\s+(.*)$/.exec(line) ?? []
    return { name, text: rest.trim() }
  })
}

const strings = (text: string): string[] => JSON.parse(text.slice(text.indexOf('['))) as string[]

function finalOf({ instructions }: Stage): Final {
  const all = (kind: string): string[] =>
    instructions.filter(({ name }) => name === kind).map(({ text }) => text)
  const last = (kind: string): string => all(kind).at(-1) ?? ''
  return {
    env: Object.fromEntries(all('ENV').map((one) => one.split('=', 2) as [string, string])),
    workdir: last('WORKDIR'),
    user: last('USER'),
    command: strings(last('CMD')),
    health: strings(last('HEALTHCHECK')),
    copies: all('COPY').map((one) => {
      const [, from = null, source = '', target = ''] = /^(?:--from=(\S+) )?(\S+) (\S+)$/.exec(one) ?? []
      return { from: from ?? null, source, target }
    }),
  }
}

export function readDockerfile(text: string): { stages: Stage[]; final: Final } {
  const stages: Stage[] = []
  for (const instruction of instructionsOf(text)) {
    if (instruction.name === 'FROM')
      stages.push({ as: / AS (\w+)/.exec(instruction.text)?.[1] ?? null, instructions: [] })
    else stages.at(-1)?.instructions.push(instruction)
  }
  const final = stages.at(-1)
  if (!final) throw new Error('no stage')
  return { stages, final: finalOf(final) }
}
