import type { ReactElement } from 'react'
import { useT } from '../../reader.js'
import { readSort, SORTS, writeSort, type Sort } from '../../taskView.js'
import { Choose } from '../list/Choose.js'
import { useLook } from '../look.js'

type Props = { sort: readonly Sort[]; change: (sort: Sort[]) => void }

/** Sorting without a click on a head: by one thing, and where that is alike by another. */
export function SortChoice({ sort, change }: Props): ReactElement {
  const t = useT()
  const look = useLook()
  const [first, second, ...rest] = sort
  const choices = SORTS.flatMap((by) =>
    [false, true].map((descending) => ({
      value: writeSort([{ by, descending }]),
      text: t(descending ? 'tab.list.sortDown' : 'tab.list.sortUp', { field: t(`tab.field.${by}`) }),
    })),
  )
  const others = choices.filter(({ value }) => value.replace('-', '') !== first?.by)
  const chosen = (text: string, ...after: (Sort | undefined)[]): Sort[] => {
    const [one] = text === '' ? [] : readSort(text)
    const kept = after.filter((sorted) => sorted !== undefined).filter(({ by }) => by !== one?.by)
    return one ? [one, ...kept] : kept
  }
  return (
    <div className={look.row}>
      <Choose
        label={t('tab.list.sort')}
        value={writeSort(sort.slice(0, 1))}
        choices={choices}
        change={(text) => change(chosen(text, second, ...rest))}
      />
      <Choose
        label={t('tab.list.sortThen')}
        value={second ? writeSort([second]) : ''}
        choices={[{ value: '', text: t('tab.list.sortNothing') }, ...others]}
        change={(text) => first && change([first, ...chosen(text, ...rest)])}
      />
    </div>
  )
}
