import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import { useId, type ReactElement } from 'react'
import { useT } from '../../reader.js'
import { readSort, SORTS, writeSort, type Sort } from '../../taskView.js'
import { useLook } from '../look.js'

const useStyles = makeStyles({
  box: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: '8px' },
  // The browser's own list is what phones do best.
  select: {
    font: 'inherit',
    minHeight: '32px',
    maxWidth: '100%',
    padding: '4px 8px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    ...shorthands.border('1px', 'solid', tokens.colorNeutralStroke1),
  },
})

/** Sorting where there are no heads to click. */
export function SortChoice({ sort, change }: { sort: Sort; change: (sort: Sort) => void }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const id = useId()
  return (
    <div className={styles.box}>
      <label htmlFor={id}>{t('tab.list.sort')}</label>
      <select
        id={id}
        className={mergeClasses(look.focusable, styles.select)}
        value={writeSort(sort)}
        onChange={({ target }) => change(readSort(target.value))}
      >
        {SORTS.flatMap((by) =>
          [false, true].map((descending) => (
            <option key={`${by} ${descending}`} value={writeSort({ by, descending })}>
              {t(descending ? 'tab.list.sortDown' : 'tab.list.sortUp', { field: t(`tab.field.${by}`) })}
            </option>
          )),
        )}
      </select>
    </div>
  )
}
