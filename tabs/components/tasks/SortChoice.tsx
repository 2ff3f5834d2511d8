import { Label, makeStyles, Select } from '@fluentui/react-components'
import { useId, type ReactElement } from 'react'
import { useT } from '../../reader.js'
import { readSort, SORTS, writeSort, type Sort } from '../../taskView.js'

const useStyles = makeStyles({
  box: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: '8px' },
})

/** Sorting where there are no heads to click. */
export function SortChoice({ sort, change }: { sort: Sort; change: (sort: Sort) => void }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const id = useId()
  return (
    <div className={styles.box}>
      <Label htmlFor={id}>{t('tab.list.sort')}</Label>
      <Select id={id} value={writeSort(sort)} onChange={(_, { value }) => change(readSort(value))}>
        {SORTS.flatMap((by) =>
          [false, true].map((descending) => (
            <option key={`${by} ${descending}`} value={writeSort({ by, descending })}>
              {t(descending ? 'tab.list.sortDown' : 'tab.list.sortUp', { field: t(`tab.field.${by}`) })}
            </option>
          )),
        )}
      </Select>
    </div>
  )
}
