import type { ReactElement } from 'react'
import { useT } from '../../host/reader.js'
import { readSorts, writeSorts, type Sorted } from '../sorts.js'
import { useLook } from '../look.js'
import { Choose } from './Choose.js'

type Props<By extends string> = {
  /** What can be sorted by, and what it is called. */
  names: readonly By[]
  labelOf: (by: By) => string
  sort: readonly Sorted<By>[]
  change: (sort: Sorted<By>[]) => void
}

/** Sorting without a click on a head: by one thing, and where that is alike by another. */
export function SortsChoice<By extends string>({ names, labelOf, sort, change }: Props<By>): ReactElement {
  const t = useT()
  const look = useLook()
  const [first, second, ...rest] = sort
  const choices = names.flatMap((by) =>
    [false, true].map((descending) => ({
      value: writeSorts([{ by, descending }]),
      text: t(descending ? 'tab.list.sortDown' : 'tab.list.sortUp', { field: labelOf(by) }),
    })),
  )
  const others = choices.filter(({ value }) => value.replace('-', '') !== first?.by)
  const chosen = (text: string, ...after: (Sorted<By> | undefined)[]): Sorted<By>[] => {
    const [one] = readSorts(names, text)
    const kept = after.filter((sorted) => sorted !== undefined).filter(({ by }) => by !== one?.by)
    return one ? [one, ...kept] : kept
  }
  return (
    <div className={look.row}>
      <Choose
        label={t('tab.list.sort')}
        value={writeSorts(sort.slice(0, 1))}
        choices={choices}
        change={(text) => change(chosen(text, second, ...rest))}
      />
      <Choose
        label={t('tab.list.sortThen')}
        value={second ? writeSorts([second]) : ''}
        choices={[{ value: '', text: t('tab.list.sortNothing') }, ...others]}
        change={(text) => first && change([first, ...chosen(text, ...rest)])}
      />
    </div>
  )
}
