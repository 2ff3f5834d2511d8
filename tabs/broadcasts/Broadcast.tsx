import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { InfoRegular } from '@fluentui/react-icons/svg/info'
import { useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import { useEffect, useState, type ReactElement } from 'react'
import { useParams } from 'react-router'
import type { BroadcastDetail } from '../../src/contract/broadcast.js'
import { formatMoment } from '../../src/i18n/format.js'
import { keyOf, useAsk } from '../api/queries.js'
import { useMe, useT } from '../host/reader.js'
import { Answered } from '../ui/Answered.js'
import { Back } from '../ui/Back.js'
import { Banner } from '../ui/Banner.js'
import { later } from '../ui/later.js'
import { useLook } from '../ui/look.js'
import { useNotify } from '../ui/Notices.js'
import { Out } from '../ui/Out.js'
import { PageTitle } from '../ui/PageTitle.js'
import { Section } from '../ui/Section.js'
import { To } from '../ui/To.js'
import { MunicipalityTable } from '../ui/MunicipalityTable.js'

const Modal = later(async () => (await import('../ui/Modal.js')).Modal)
const CorrectBroadcast = later(async () => (await import('./ChangeBroadcast.js')).CorrectBroadcast)
const WithdrawBroadcast = later(async () => (await import('./ChangeBroadcast.js')).WithdrawBroadcast)

const useStyles = makeStyles({
  text: { margin: '0 0 12px', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '75ch' },
  about: { overflowWrap: 'anywhere' },
  ways: { display: 'flex', flexWrap: 'wrap', gap: '4px 20px' },
  edition: { marginTop: '12px', paddingLeft: '12px', borderLeft: `3px solid ${tokens.colorNeutralStroke2}` },
})

/** To whom, by whom and when, and what has become of it since. */
function About({ broadcast }: { broadcast: BroadcastDetail }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { project, group, isChosen, author, side, sentAt, isUrgent, correctedAt } = broadcast
  const at = (iso: string): string => formatMoment(t.language, iso)
  const parts = [
    project.name,
    group ?? t(isChosen ? 'broadcast.chosen' : 'broadcast.everybody'),
    `${author}, ${t(`broadcast.side.${side}`)}`,
    at(sentAt),
    ...(isUrgent ? [t('broadcast.urgent')] : []),
    ...(correctedAt ? [t('broadcast.corrected', { at: at(correctedAt) })] : []),
  ]
  return <div className={`${look.subtle} ${styles.about}`}>{parts.join(' · ')}</div>
}

function Text({ broadcast }: { broadcast: BroadcastDetail }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { sees } = useMe()
  const { text, link, withdrawnAt, side, project } = broadcast
  return (
    <div className={look.card}>
      {withdrawnAt !== null && (
        <Banner icon={<InfoRegular />}>
          {t(`broadcast.over.${side}`)}{' '}
          {t('broadcast.withdrawn', { at: formatMoment(t.language, withdrawnAt) })}.
        </Banner>
      )}
      {text !== null && <p className={styles.text}>{text}</p>}
      <div className={styles.ways}>
        {link !== null && <Out href={link}>{t('broadcast.link')}</Out>}
        {sees.projects && <To to={`/projects/${project.id}`}>{t('broadcast.openProject')}</To>}
      </div>
    </div>
  )
}

const COLUMNS = ['people', 'sent', 'planned', 'notReached', 'failed', 'channels'] as const

/** What became of it, by municipality and in numbers. */
function Delivery({ delivery }: { delivery: NonNullable<BroadcastDetail['delivery']> }): ReactElement {
  const t = useT()
  const look = useLook()
  const sum = (of: 'people' | 'sent'): number => delivery.reduce((all, one) => all + one[of], 0)
  const municipalities = t('broadcast.preview.municipalities', { count: delivery.length })
  return (
    <div className={look.card}>
      <Section title={t('broadcast.delivery.title')}>
        <p>{t('broadcast.delivery.summary', { sent: sum('sent'), people: sum('people'), municipalities })}</p>
        <MunicipalityTable
          label={t('broadcast.delivery.title')}
          of={t('broadcast.delivery.municipality')}
          columns={COLUMNS.map((column) => t(`broadcast.delivery.${column}`))}
          rows={delivery.map(({ municipality, toAdministrators, ...numbers }) => ({
            ...municipality,
            note: toAdministrators ? t('broadcast.delivery.toAdministrators') : null,
            numbers: COLUMNS.map((column) => numbers[column]),
          }))}
        />
        <p className={look.subtle}>{t('broadcast.delivery.words')}</p>
      </Section>
    </div>
  )
}

/** What it said before it was corrected. */
function Editions({ editions }: { editions: NonNullable<BroadcastDetail['editions']> }): ReactElement | null {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const [, ...before] = editions
  if (before.length === 0) return null
  return (
    <div className={look.card}>
      <Section title={t('broadcast.editions.title')}>
        {before.map(({ version, title, text, author, at }) => (
          <div key={version} className={styles.edition}>
            <div className={look.subtle}>
              {t('broadcast.editions.at', { at: formatMoment(t.language, at), author })}
            </div>
            <h3 className={look.h3}>{title}</h3>
            <p className={styles.text}>{text}</p>
          </div>
        ))}
      </Section>
    </div>
  )
}

function Page({ broadcast }: { broadcast: BroadcastDetail }): ReactElement {
  const t = useT()
  const look = useLook()
  const notify = useNotify()
  const queries = useQueryClient()
  const [doing, setDoing] = useState<'correct' | 'withdraw' | null>(null)
  const close = (): void => setDoing(null)
  const done = (now: BroadcastDetail, text: string): void => {
    queries.setQueryData(keyOf('broadcasts.read', { params: { broadcastId: now.id } }), now)
    notify({ text })
    close()
  }
  const { canChange, delivery, editions } = broadcast
  return (
    <>
      <div>
        <PageTitle title={broadcast.title} />
        <About broadcast={broadcast} />
      </div>
      {canChange && (
        <div className={look.row}>
          <Button onClick={() => setDoing('correct')}>{t('broadcast.change.correct')}</Button>
          <Button onClick={() => setDoing('withdraw')}>{t('broadcast.change.withdraw')}</Button>
        </div>
      )}
      <Text broadcast={broadcast} />
      {delivery && <Delivery delivery={delivery} />}
      {editions && <Editions editions={editions} />}
      <Modal open={doing !== null} close={close}>
        {doing === 'correct' ? (
          <CorrectBroadcast broadcast={broadcast} done={done} close={close} />
        ) : (
          <WithdrawBroadcast broadcast={broadcast} done={done} close={close} />
        )}
      </Modal>
    </>
  )
}

/** So often it is looked again what has arrived. */
const LOOKS_EVERY_MS = 2_000
/** What has not gone by then waits for a working day, or for somebody to come to Teams. */
const MOST_LOOKS = 60

/** What is on its way is seen to arrive: that a mail or a card has gone, nobody is told of. */
function useOnItsWay({ data, refetch }: UseQueryResult<BroadcastDetail>): void {
  const isOnItsWay = data?.delivery?.some(({ planned }) => planned > 0) ?? false
  useEffect(() => {
    if (!isOnItsWay) return
    let looks = 0
    const timer = setInterval(() => {
      looks += 1
      if (looks >= MOST_LOOKS) clearInterval(timer)
      if (!document.hidden) void refetch()
    }, LOOKS_EVERY_MS)
    return () => clearInterval(timer)
  }, [isOnItsWay, refetch])
}

/** One message; for its senders with what became of it. */
export function Broadcast(): ReactElement {
  const t = useT()
  const look = useLook()
  const { sees } = useMe()
  const { broadcastId = '' } = useParams()
  const query = useAsk('broadcasts.read', { params: { broadcastId } })
  const project = query.data?.project
  useOnItsWay(query)
  return (
    <div className={look.stack}>
      {sees.broadcasts ? (
        <Back to="/broadcasts">{t('broadcast.title')}</Back>
      ) : (
        sees.projects && project && <Back to={`/projects/${project.id}`}>{project.name}</Back>
      )}
      <Answered query={query}>{(broadcast) => <Page key={broadcast.id} broadcast={broadcast} />}</Answered>
    </div>
  )
}
