import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { BroadcastRow } from '../../src/contract/broadcast.js'
import { formatMoment } from '../../src/i18n/format.js'
import { useT } from '../host/reader.js'
import { useLook } from '../ui/look.js'
import { To } from '../ui/To.js'

const useStyles = makeStyles({
  line: {
    padding: '12px 0',
    overflowWrap: 'anywhere',
    ...shorthands.borderTop('1px', 'solid', tokens.colorNeutralStroke2),
    ':first-child': { borderTopStyle: 'none' },
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  over: { textDecorationLine: 'line-through', fontWeight: tokens.fontWeightRegular },
})

type Props = { broadcasts: readonly BroadcastRow[]; withProject?: boolean }

/** One line a message: its title, to whom, by whom and when, and what has become of it since. */
export function BroadcastLines({ broadcasts, withProject = false }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const about = ({
    project,
    group,
    isChosen,
    author,
    sentAt,
    isUrgent,
    correctedAt,
    withdrawnAt,
  }: BroadcastRow) => [
    ...(withProject ? [project.name] : []),
    group ?? t(isChosen ? 'broadcast.chosen' : 'broadcast.everybody'),
    author,
    formatMoment(t.language, sentAt),
    ...(isUrgent && !withdrawnAt ? [t('broadcast.urgent')] : []),
    ...(correctedAt && !withdrawnAt
      ? [t('broadcast.corrected', { at: formatMoment(t.language, correctedAt) })]
      : []),
    ...(withdrawnAt ? [t('broadcast.withdrawn', { at: formatMoment(t.language, withdrawnAt) })] : []),
  ]
  return (
    <ul className={look.list}>
      {broadcasts.map((one) => (
        <li key={one.id} className={styles.line}>
          <To
            to={`/broadcasts/${one.id}`}
            className={mergeClasses(styles.title, one.withdrawnAt !== null && styles.over)}
          >
            {one.title}
          </To>
          <div className={look.subtle}>{about(one).join(' · ')}</div>
        </li>
      ))}
    </ul>
  )
}
