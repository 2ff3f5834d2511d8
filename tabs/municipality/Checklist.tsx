import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { CircleRegular } from '@fluentui/react-icons/svg/circle'
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle'
import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import { useEffect, type ReactElement } from 'react'
import type { Reply } from '../../src/contract/index.js'
import type { CheckState } from '../../src/domain/checklist.js'
import { mendOf } from '../../src/i18n/checklistWords.js'
import { formatMoment, formatSecond } from '../../src/i18n/format.js'
import { useAsk } from '../api/queries.js'
import { useMe, useT } from '../host/reader.js'
import { Answered } from '../ui/Answered.js'
import { Back } from '../ui/Back.js'
import { useLook } from '../ui/look.js'
import { Nowhere } from '../ui/Nowhere.js'
import { PageTitle } from '../ui/PageTitle.js'
import { Section } from '../ui/Section.js'
import { To } from '../ui/To.js'

const useStyles = makeStyles({
  rows: { display: 'flex', flexDirection: 'column', gap: '16px', marginTop: '12px' },
  row: { display: 'flex', gap: '12px', alignItems: 'flex-start' },
  icon: { flexShrink: 0, display: 'flex', fontSize: '20px' },
  words: { minWidth: 0, maxWidth: '75ch' },
  state: { fontWeight: tokens.fontWeightSemibold },
  works: { color: tokens.colorStatusSuccessForeground1 },
  missing: { color: tokens.colorStatusWarningForeground1 },
  away: { color: tokens.colorStatusDangerForeground1 },
  unused: { color: tokens.colorNeutralForeground3 },
  mend: { margin: '4px 0 0' },
})

type Reading = Reply<'checklist.read'>
type Row = Reading['own'][number] | Reading['house'][number]

const ICONS: Record<CheckState, ReactElement> = {
  WORKS: <CheckmarkCircleRegular />,
  MISSING: <WarningRegular />,
  UNREACHABLE: <ErrorCircleRegular />,
  UNUSED: <CircleRegular />,
}

/** Where it is mended, for what has a page. */
const PLACES = { administrator: '/users', notices: '/delivery' } as const
const placeOf = (key: string): keyof typeof PLACES | undefined =>
  (['administrator', 'notices'] as const).find((one) => one === key)

function useColour(state: CheckState): string {
  const { works, missing, away, unused } = useStyles()
  return { WORKS: works, MISSING: missing, UNREACHABLE: away, UNUSED: unused }[state]
}

function Mend({ row, isHouse }: { row: Row; isHouse: boolean }): ReactElement | null {
  const t = useT()
  const styles = useStyles()
  const { key, state } = row
  if (state === 'WORKS') return null
  const text = isHouse ? t(`checklist.houseMend.${state}`) : mendOf(t, row)
  const place = placeOf(key)
  if (!text) return null
  return (
    <p className={styles.mend}>
      {text} {place && state !== 'UNUSED' && <To to={PLACES[place]}>{t(`checklist.open.${place}`)}</To>}
    </p>
  )
}

function One({ row, isHouse }: { row: Row; isHouse: boolean }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { key, state, isRequired, since, lastAt, until } = row
  const colour = useColour(state)
  const at = (moment: string): string => formatMoment(t.language, moment)
  const facts = [
    ...(isRequired ? [t('checklist.required')] : []),
    ...(since ? [t('checklist.since', { at: at(since) })] : []),
    ...(lastAt ? [t('checklist.lastAt', { at: at(lastAt) })] : []),
    ...(until ? [t('checklist.until', { at: at(until) })] : []),
  ]
  return (
    <li className={styles.row}>
      <span className={mergeClasses(styles.icon, colour)} aria-hidden="true">
        {ICONS[state]}
      </span>
      <div className={styles.words}>
        <div>
          <span className={styles.state}>{t(`checklist.check.${key}`)}</span>{' '}
          <span className={colour}>· {t(`checklist.state.${state}`)}</span>
        </div>
        {facts.length > 0 && <div className={look.subtle}>{facts.join(' · ')}</div>}
        <Mend row={row} isHouse={isHouse} />
      </div>
    </li>
  )
}

function Rows({ rows, isHouse }: { rows: readonly Row[]; isHouse: boolean }): ReactElement {
  const styles = useStyles()
  const look = useLook()
  return (
    <ul className={mergeClasses(look.list, styles.rows)}>
      {rows.map((row) => (
        <One key={row.key} row={row} isHouse={isHouse} />
      ))}
    </ul>
  )
}

type Found = { found: Reading; isBusy: boolean; again: () => void }

function Body({ found: { at, isReady, own, house }, isBusy, again }: Found): ReactElement {
  const t = useT()
  const look = useLook()
  const wanting = [...own, ...house].filter(({ isRequired, state }) => isRequired && state !== 'WORKS')
  return (
    <>
      <div className={look.card}>
        <div className={look.row} role="status">
          <strong>
            {isReady ? t('checklist.ready') : t('checklist.notReady', { count: wanting.length })}
          </strong>
        </div>
        <div className={look.row}>
          <span className={look.subtle}>
            {t('checklist.checkedAt', { at: formatSecond(t.language, at) })}
          </span>
          <Button size="small" disabledFocusable={isBusy} onClick={again}>
            {t('checklist.again')}
          </Button>
        </div>
      </div>
      <Section title={t('checklist.own')} className={look.card}>
        <Rows rows={own} isHouse={false} />
      </Section>
      <Section title={t('checklist.house')} className={look.card}>
        <div className={look.subtle}>{t('checklist.houseIntro')}</div>
        <Rows rows={house} isHouse />
      </Section>
    </>
  )
}

/** Whoever mends something waits for it to turn. */
const AGAIN_MS = 30_000

/** "Tjekliste": what works right now, what is missing, and how to mend it. */
export function Checklist(): ReactElement {
  const t = useT()
  const look = useLook()
  const { sees } = useMe()
  const query = useAsk('checklist.read', {}, { enabled: sees.municipality })
  const { refetch, isFetching } = query
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void refetch()
    }, AGAIN_MS)
    return () => clearInterval(timer)
  }, [refetch])
  if (!sees.municipality) return <Nowhere />
  return (
    <div className={look.stack}>
      <Back to="/municipality">{t('checklist.back')}</Back>
      <div>
        <PageTitle title={t('checklist.title')} />
        <div className={look.subtle}>{t('checklist.intro')}</div>
      </div>
      <Answered query={query} rows={9} untitled>
        {(found) => <Body found={found} isBusy={isFetching} again={() => void refetch()} />}
      </Answered>
    </div>
  )
}
