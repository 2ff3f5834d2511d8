import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { FilterRegular } from '@fluentui/react-icons/svg/filter'
import type { ReactElement, ReactNode } from 'react'
import { useT } from '../../host/reader.js'
import { NARROW } from '../look.js'
import { LiveSearch } from './LiveSearch.js'

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '12px' },
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    marginLeft: 'auto',
    [NARROW]: { width: '100%' },
  },
  filters: { flexShrink: 0, backgroundColor: tokens.colorNeutralBackground1 },
})

type Props = {
  label: string
  words: string
  search: (words: string) => void
  /** The id of the list it searches. */
  controls?: string
  /** How many values the list is narrowed by. */
  count: number
  open: () => void
  children: ReactNode
}

/** Counters or quick filters on one side; search and "Projekter & filtre" on the other. */
export function Toolbar({ label, words, search, controls, count, open, children }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  return (
    <div className={styles.bar}>
      {children}
      <div className={styles.tools} role="search">
        <LiveSearch label={label} words={words} search={search} controls={controls} />
        <Button className={styles.filters} icon={<FilterRegular />} onClick={open}>
          {count === 0 ? t('tab.filter.title') : t('tab.filter.titleCount', { count })}
        </Button>
      </div>
    </div>
  )
}
