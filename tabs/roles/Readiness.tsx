import { Badge, makeStyles, mergeClasses, type BadgeProps } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { Reply } from '../../src/contract/index.js'
import type { AssignmentView } from '../../src/contract/role.js'
import { READINESS, type Readiness } from '../../src/domain/readiness.js'
import { useT } from '../host/reader.js'
import { useLook } from '../ui/look.js'

const useStyles = makeStyles({ counts: { display: 'flex', flexWrap: 'wrap', gap: '2px 20px', margin: 0 } })

const COLORS: Record<Exclude<Readiness, 'vacant' | 'nominated'>, BadgeProps['color']> = {
  accepted: 'informative',
  beingIntroduced: 'important',
  dueForConfirmation: 'warning',
  ready: 'success',
}

/** A word on how far a holder is; "6 af 10" where the reader is told. */
export function ReadinessBadge({ assignment }: { assignment: AssignmentView }): ReactElement | null {
  const t = useT()
  const { readiness, introduction } = assignment
  if (readiness === null || readiness === 'vacant' || readiness === 'nominated') return null
  const figures =
    introduction && readiness === 'beingIntroduced' ? ` ${t('readiness.figures', introduction)}` : ''
  return (
    <Badge appearance="tint" color={COLORS[readiness]}>
      {`${t(`readiness.word.${readiness}`)}${figures}`}
    </Badge>
  )
}

/** How many roles stand how, for whoever looks after them all. */
export function ReadinessLine({
  counts,
}: {
  counts: NonNullable<Reply<'roles.gallery'>['readiness']>
}): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const shown = READINESS.filter((one) => counts[one] > 0).reverse()
  return (
    <ul className={mergeClasses(look.list, look.subtle, styles.counts)} aria-label={t('readiness.counts')}>
      {shown.map((one) => (
        <li key={one}>{`${t(`readiness.word.${one}`)}: ${counts[one]}`}</li>
      ))}
    </ul>
  )
}
