import { Button, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import { MailCheckmarkRegular } from '@fluentui/react-icons/svg/mail-checkmark'
import { WarningFilled } from '@fluentui/react-icons/svg/warning'
import { useState, type ReactElement } from 'react'
import { useSearchParams } from 'react-router'
import type { HeldMailView } from '../../src/contract/heldMail.js'
import type { Reply } from '../../src/contract/index.js'
import { formatMoment } from '../../src/i18n/format.js'
import { useAsk, useStale } from '../api/queries.js'
import { useMe, useT } from '../host/reader.js'
import { Answered } from '../ui/Answered.js'
import { Back } from '../ui/Back.js'
import { Banner } from '../ui/Banner.js'
import { Facts } from '../ui/Facts.js'
import { later } from '../ui/later.js'
import { useLook } from '../ui/look.js'
import { Message } from '../ui/Message.js'
import { useNotify } from '../ui/Notices.js'
import { Nowhere } from '../ui/Nowhere.js'
import { PageTitle } from '../ui/PageTitle.js'
import { Section } from '../ui/Section.js'
import { To } from '../ui/To.js'

const Modal = later(async () => (await import('../ui/Modal.js')).Modal)
const AttachMail = later(async () => (await import('./Decide.js')).AttachMail)
const DropMail = later(async () => (await import('./Decide.js')).DropMail)

const useStyles = makeStyles({
  mail: { display: 'flex', flexDirection: 'column', gap: '14px', overflowWrap: 'anywhere' },
  text: {
    margin: 0,
    paddingLeft: '12px',
    ...shorthands.borderLeft('3px', 'solid', tokens.colorNeutralStroke2),
    whiteSpace: 'pre-wrap',
    maxWidth: '75ch',
  },
  decided: { padding: '8px 0', overflowWrap: 'anywhere' },
})

type Listed = Reply<'heldMails.list'>
type Doing = { kind: 'attach' | 'drop'; mail: HeldMailView }
type Task = { id: string; number: number; title: string }

function TaskLink({ task: { id, number, title } }: { task: Task }): ReactElement {
  return <To to={`/tasks/${id}`}>{`#${number} ${title}`}</To>
}

/** One answer: from whom, about what, why it waits, what it says and what can be done. */
function Mail({ mail, act }: { mail: HeldMailView; act: (doing: Doing) => void }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { from, subject, reason, text, obstacle, receivedAt, project, municipality, recipient } = mail
  const sender = from || t('heldMail.noFrom')
  return (
    <Section title={subject || t('heldMail.noSubject')} className={mergeClasses(look.card, styles.mail)}>
      <Banner icon={<WarningFilled />}>{t(`heldMail.reason.${reason}`)}</Banner>
      <Facts
        facts={[
          { label: t('heldMail.from'), value: sender },
          { label: t('heldMail.to'), value: recipient },
          { label: t('heldMail.received'), value: formatMoment(t.language, receivedAt) },
          { label: t('heldMail.task'), value: <TaskLink task={mail.task} /> },
          { label: t('heldMail.municipality'), value: municipality },
          { label: t('heldMail.project'), value: project.name },
        ]}
      />
      <div>
        <h3 className={look.label}>{t('heldMail.text')}</h3>
        {text ? <p className={styles.text}>{text}</p> : <p>{t('heldMail.noText')}</p>}
      </div>
      {obstacle && <div className={look.subtle}>{t(`heldMail.obstacle.${obstacle}`)}</div>}
      <div className={look.row}>
        {!obstacle && (
          <Button
            appearance="primary"
            aria-label={t('heldMail.attachOf', { from: sender })}
            onClick={() => act({ kind: 'attach', mail })}
          >
            {t('heldMail.attach')}
          </Button>
        )}
        <Button
          aria-label={t('heldMail.dropOf', { from: sender })}
          onClick={() => act({ kind: 'drop', mail })}
        >
          {t('heldMail.drop')}
        </Button>
      </div>
    </Section>
  )
}

/** What was done with those that wait no longer. */
function Decided({ decided }: Pick<Listed, 'decided'>): ReactElement | null {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  if (decided.length === 0) return null
  return (
    <Section title={t('heldMail.decided.title')} className={look.card}>
      <ul className={look.list}>
        {decided.map(({ task, decision, at, by }) => (
          <li key={`${task.id} ${at}`} className={styles.decided}>
            <TaskLink task={task} />
            <div className={look.subtle}>
              {[
                t(`heldMail.decided.${decision}`),
                by ?? t('heldMail.house'),
                formatMoment(t.language, at),
              ].join(' · ')}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Page({ mails, decided }: Listed): ReactElement {
  const t = useT()
  const look = useLook()
  const notify = useNotify()
  const { after } = useStale()
  const [doing, setDoing] = useState<Doing | null>(null)
  const close = (): void => setDoing(null)
  const done = (text: string): void => {
    notify({ text })
    after('heldMails.drop')
    close()
  }
  const ways = { done, close }
  return (
    <>
      {mails.length === 0 && (
        <div className={look.card}>
          <Message icon={<MailCheckmarkRegular />} title={t('heldMail.none')} ways={null}>
            {t('heldMail.noneText')}
          </Message>
        </div>
      )}
      {mails.map((mail) => (
        <Mail key={mail.id} mail={mail} act={setDoing} />
      ))}
      <Decided decided={decided} />
      <Modal open={doing !== null} close={close}>
        {doing &&
          (doing.kind === 'attach' ? (
            <AttachMail mail={doing.mail} {...ways} />
          ) : (
            <DropMail mail={doing.mail} {...ways} />
          ))}
      </Modal>
    </>
  )
}

/** Answers by mail that wait for somebody to decide, of a project or of all. */
export function HeldMails(): ReactElement {
  const t = useT()
  const look = useLook()
  const { sees } = useMe()
  const [search] = useSearchParams()
  const project = search.get('project')
  const query = useAsk('heldMails.list', { query: project ? { project } : {} }, { enabled: sees.heldMails })
  if (!sees.heldMails) return <Nowhere />
  return (
    <div className={look.stack}>
      <Back to="/broadcasts">{t('heldMail.back')}</Back>
      <div>
        <PageTitle title={t('heldMail.title')} />
        <div className={look.subtle}>{t('heldMail.sub')}</div>
      </div>
      <Answered query={query} untitled>
        {(reply) => <Page {...reply} />}
      </Answered>
    </div>
  )
}
