import { Button, makeStyles } from '@fluentui/react-components'
import { Suspense, useState, type ReactElement } from 'react'
import type { RoundsOfRole, RoundView } from '../../src/contract/confirmation.js'
import { formatDay } from '../../src/i18n/format.js'
import { useAsk } from '../api/queries.js'
import { useT } from '../host/reader.js'
import { Answered } from '../ui/Answered.js'
import { useLook } from '../ui/look.js'
import { Section } from '../ui/Section.js'
import { later } from '../ui/later.js'

const Modal = later(async () => (await import('../ui/Modal.js')).Modal)
const OpenRound = later(async () => (await import('./OpenRound.js')).OpenRound)

const useStyles = makeStyles({
  none: { margin: 0 },
  round: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px 16px', padding: '6px 0' },
  words: { minWidth: 0, flexGrow: 1 },
  places: { padding: '0 0 8px 16px' },
  place: { padding: '4px 0' },
})

type Municipality = RoundView['municipalities'][number]

/** How far one municipality has come, in words. */
function Place({ municipality, state, answered, asked, holders, reason, task }: Municipality): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const open =
    holders === 0 ? t('confirmation.round.nobody') : t('confirmation.progress', { answered, asked })
  const said = {
    OPEN: open,
    DONE: t('confirmation.round.state.DONE'),
    DECLINED: `${t('confirmation.round.state.DECLINED')}: ${reason ?? ''}`,
  }[state]
  return (
    <li className={styles.place}>
      {municipality.name}
      <div className={look.subtle}>
        {said}
        {task && ` · ${t('confirmation.tab.task', { number: task.number })}`}
      </div>
    </li>
  )
}

function Municipalities({ roundId }: { roundId: string }): ReactElement {
  const styles = useStyles()
  const look = useLook()
  const query = useAsk('rounds.read', { params: { roundId } })
  return (
    <Answered query={query} rows={2} untitled>
      {({ municipalities }) => (
        <ul className={`${look.list} ${styles.places}`}>
          {municipalities.map((one) => (
            <Place key={one.municipality.id} {...one} />
          ))}
        </ul>
      )}
    </Answered>
  )
}

function Round(round: RoundsOfRole['rounds'][number]): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const [isOpen, setOpen] = useState(false)
  const { id, year, dueOn, open, done, declined } = round
  return (
    <li>
      <div className={styles.round}>
        <div className={styles.words}>
          {t('confirmation.round.of', { year, day: formatDay(t.language, dueOn) })}
          <div className={look.subtle}>{t('confirmation.round.counts', { open, done, declined })}</div>
        </div>
        <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t(isOpen ? 'confirmation.round.hide' : 'confirmation.round.show')}
        </Button>
      </div>
      {isOpen && <Municipalities roundId={id} />}
    </li>
  )
}

type Props = { role: { id: string; title: string; requiresYearlyConfirmation: boolean } }

/** The yearly rounds of a role: how far each is, and the way to open another. */
export function Rounds({ role }: Props): ReactElement | null {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const [isAsking, setAsking] = useState(false)
  const [wasOpened, setOpened] = useState(false)
  if (isAsking && !wasOpened) setOpened(true)
  const query = useAsk('rounds.ofRole', { params: { roleId: role.id } })
  const close = (): void => setAsking(false)
  if (!role.requiresYearlyConfirmation && query.data?.rounds.length === 0) return null
  const ask = query.data?.canOpen && (
    <Button onClick={() => setAsking(true)}>{t('confirmation.round.open')}</Button>
  )
  return (
    <div className={look.card}>
      <Section title={t('confirmation.round.heading')} beside={ask}>
        <Answered query={query} rows={2} untitled>
          {({ rounds }) =>
            rounds.length === 0 ? (
              <p className={styles.none}>{t('confirmation.round.none')}</p>
            ) : (
              <ul className={look.list}>
                {rounds.map((one) => (
                  <Round key={one.id} {...one} />
                ))}
              </ul>
            )
          }
        </Answered>
      </Section>
      <Suspense>
        {wasOpened && (
          <Modal open={isAsking} close={close}>
            {isAsking ? <OpenRound role={role} projects={query.data?.projects ?? []} close={close} /> : null}
          </Modal>
        )}
      </Suspense>
    </div>
  )
}
