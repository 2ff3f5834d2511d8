import { SORTS_MAX } from '../../src/domain/taskList.js'

/** One thing a list is sorted by; of several the first is the strongest. */
export type Sorted<By extends string> = { by: By; descending: boolean }

/** "-endDate,title" as far as it names what can be sorted by, each once. */
export function readSorts<By extends string>(names: readonly By[], text: string | null): Sorted<By>[] {
  const known = (text ?? '').split(',').flatMap((part): Sorted<By>[] => {
    const by = names.find((name) => name === part.replace(/^-/, ''))
    return by ? [{ by, descending: part.startsWith('-') }] : []
  })
  const once = known.filter(({ by }, n) => known.findIndex((sort) => sort.by === by) === n)
  return once.slice(0, SORTS_MAX)
}

export const writeSorts = (sorts: readonly Sorted<string>[]): string =>
  sorts.map(({ by, descending }) => `${descending ? '-' : ''}${by}`).join(',')

const turned = <By extends string>(sort: Sorted<By>): Sorted<By> => ({
  ...sort,
  descending: !sort.descending,
})

/** A click on a head sorts by it, the second turns it round; `adding` keeps what was sorted by before. */
export function sortsWith<By extends string>(
  sorts: readonly Sorted<By>[],
  by: By,
  adding: boolean,
): Sorted<By>[] {
  const isFirst = sorts[0]?.by === by
  if (isFirst || (adding && sorts.some((one) => one.by === by)))
    return sorts.map((one) => (one.by === by ? turned(one) : one))
  const added = { by, descending: false }
  return adding && sorts.length < SORTS_MAX ? [...sorts, added] : [added]
}
