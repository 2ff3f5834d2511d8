import { Button, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import { useEffect, useRef, type ReactElement } from 'react'
import { formatMoment } from '../../../src/i18n/format.js'
import type { Translator } from '../../../src/i18n/translator.js'
import type { Problem } from '../../api/problem.js'
import { useT } from '../../host/reader.js'
import { STATUSES, type Status } from '../taskView.js'
import { useLook } from '../../ui/look.js'
import { problemText } from '../../ui/ProblemView.js'

const useStyles = makeStyles({
  box: {
    padding: '12px 14px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorStatusWarningBackground1,
    ...shorthands.border('1px', 'solid', tokens.colorStatusWarningBorder1),
    borderRadius: tokens.borderRadiusLarge,
    outlineStyle: 'none',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '10px',
  },
  head: {
    display: 'flex',
    gap: '8px',
    margin: 0,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase300,
  },
  icon: { flexShrink: 0, fontSize: '20px', color: tokens.colorStatusWarningForeground1 },
  values: { margin: 0, display: 'grid', gridTemplateColumns: 'auto 1fr', gap: '4px 12px' },
  value: { margin: 0 },
})

const statusIn = (t: Translator, text: string | null): string => {
  const status = STATUSES.find((one) => one === text)
  return status ? t(`status.${status}`) : (text ?? '–')
}

/** Who was first and with what, beside what one wanted oneself. */
function Values({ problem, wanted }: { problem: Problem; wanted: Status | null }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const isStatus = problem.fact('field') === 'status'
  const rows = [
    ...(isStatus ? [[t('tab.conflict.before'), statusIn(t, problem.fact('oldValue'))]] : []),
    [t('tab.conflict.now'), statusIn(t, problem.fact('status'))],
    ...(wanted ? [[t('tab.conflict.yours'), t(`status.${wanted}`)]] : []),
  ]
  return (
    <dl className={styles.values}>
      {rows.map(([label, value]) => (
        <div key={label} style={{ display: 'contents' }}>
          <dt className={look.label}>{label}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

type Props = { problem: Problem; wanted: Status | null; seeNow: () => void }

/** A change that did not go through: why, and what one can do instead. */
export function Refused({ problem, wanted, seeNow }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  const isConflict = problem.code === 'stale-card'
  const at = problem.fact('at')
  const title = isConflict
    ? t('tab.conflict.title', {
        name: problem.fact('by') ?? t('person.somebody'),
        at: at ? formatMoment(t.language, at) : '',
      })
    : problemText(t, problem)
  return (
    <div ref={box} tabIndex={-1} role="alert" className={styles.box}>
      <p className={styles.head}>
        <WarningRegular className={mergeClasses(styles.icon)} aria-hidden="true" />
        {title}
      </p>
      {isConflict && <Values problem={problem} wanted={wanted} />}
      <Button appearance="primary" onClick={seeNow}>
        {t('tab.conflict.seeNow')}
      </Button>
    </div>
  )
}
