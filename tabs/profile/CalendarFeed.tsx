import { Button, Field, Input, makeStyles } from '@fluentui/react-components'
import { CopyRegular } from '@fluentui/react-icons/svg/copy'
import { useState, type ReactElement } from 'react'
import { formatMoment } from '../../src/i18n/format.js'
import { useAsk, useDo } from '../api/queries.js'
import { useT } from '../host/reader.js'
import { Answered } from '../ui/Answered.js'
import { useLook } from '../ui/look.js'
import { Modal } from '../ui/Modal.js'
import { useNotify } from '../ui/Notices.js'
import { ProblemBanner } from '../ui/ProblemBanner.js'
import { Section } from '../ui/Section.js'
import { DialogFrame } from '../ui/DialogFrame.js'

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: '12px' },
  text: { margin: 0, maxWidth: '75ch' },
})

/** The address, for as long as the page is open: nobody can show it again. */
function Address({ address }: { address: string }): ReactElement {
  const t = useT()
  const notify = useNotify()
  const copy = (): void => {
    navigator.clipboard.writeText(address).then(
      () => notify({ text: t('download.feed.copied') }),
      () => notify({ text: t('download.feed.copyYourself') }),
    )
  }
  return (
    <Field label={t('download.feed.address')} hint={t('download.feed.once')}>
      <Input
        readOnly
        value={address}
        onFocus={(event) => event.target.select()}
        contentAfter={
          <Button
            appearance="transparent"
            icon={<CopyRegular />}
            aria-label={t('download.feed.copy')}
            onClick={copy}
          />
        }
      />
    </Field>
  )
}

type Question = 'renew' | 'revoke'
type SureProps = { question: Question; confirm: () => void; close: () => void }

/** Asks first: calendars that read the old address stop. */
function Sure({ question, confirm, close }: SureProps): ReactElement {
  const t = useT()
  return (
    <DialogFrame
      title={t(`download.feed.${question}Title`)}
      cancel={close}
      act={() => {
        confirm()
        close()
      }}
      actText={t(`download.feed.${question}`)}
    >
      {t('download.feed.stops')}
    </DialogFrame>
  )
}

/** "Frister i kalenderen": makes, shows once, and takes back the secret address of one's own deadlines. */
export function CalendarFeed(): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const notify = useNotify()
  const [address, setAddress] = useState<string | null>(null)
  const [question, setQuestion] = useState<Question | null>(null)
  const query = useAsk('calendar.read', {})
  const make = useDo('calendar.create', {
    learned(made) {
      setAddress(new URL(made.address, location.origin).href)
    },
  })
  const takeBack = useDo('calendar.revoke', {
    learned() {
      setAddress(null)
      notify({ text: t('download.feed.revoked') })
    },
  })
  const problem = make.error ?? takeBack.error
  const close = (): void => setQuestion(null)
  return (
    <Section title={t('download.feed.title')}>
      <div className={styles.body}>
        <p className={styles.text}>{t('download.feed.text')}</p>
        {address !== null && <Address address={address} />}
        <Answered query={query} rows={1} untitled>
          {({ createdAt }) =>
            createdAt === null ? (
              <div className={look.row}>
                <Button onClick={() => make.mutate({})}>{t('download.feed.make')}</Button>
              </div>
            ) : (
              <>
                <p className={look.subtle}>
                  {t('download.feed.since', { at: formatMoment(t.language, createdAt) })}
                </p>
                <div className={look.row}>
                  <Button onClick={() => setQuestion('renew')}>{t('download.feed.renew')}</Button>
                  <Button onClick={() => setQuestion('revoke')}>{t('download.feed.revoke')}</Button>
                </div>
              </>
            )
          }
        </Answered>
        {problem && <ProblemBanner problem={problem} />}
      </div>
      <Modal open={question !== null} close={close}>
        {question && (
          <Sure
            question={question}
            confirm={() => (question === 'renew' ? make.mutate({}) : takeBack.mutate({}))}
            close={close}
          />
        )}
      </Modal>
    </Section>
  )
}
