import type { ReactElement } from 'react'
import { useT } from '../../reader.js'
import { readSort, SORTS, writeSort, type Sort } from '../../taskView.js'
import { Choose } from '../list/Choose.js'

/** Sorting where there are no heads to click. */
export function SortChoice({ sort, change }: { sort: Sort; change: (sort: Sort) => void }): ReactElement {
  const t = useT()
  const choices = SORTS.flatMap((by) =>
    [false, true].map((descending) => ({
      value: writeSort({ by, descending }),
      text: t(descending ? 'tab.list.sortDown' : 'tab.list.sortUp', { field: t(`tab.field.${by}`) }),
    })),
  )
  return (
    <Choose
      label={t('tab.list.sort')}
      value={writeSort(sort)}
      choices={choices}
      change={(text) => change(readSort(text))}
    />
  )
}
