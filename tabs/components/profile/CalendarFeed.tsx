import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  Input,
  makeStyles,
} from '@fluentui/react-components'
import { CopyRegular } from '@fluentui/react-icons'
import { useState, type ReactElement } from 'react'
import { formatMoment } from '../../../src/i18n/format.js'
import { useAsk, useDo, useOutdate } from '../../asking.js'
import { useT } from '../../reader.js'
import { Answered } from '../Answered.js'
import { useLook } from '../look.js'
import { Modal } from '../Modal.js'
import { useNotify } from '../Notices.js'
import { RoleProblem } from '../role/RoleProblem.js'
import { Section } from '../Section.js'

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
  const look = useLook()
  return (
    <DialogBody>
      <DialogTitle>{t(`download.feed.${question}Title`)}</DialogTitle>
      <DialogContent>{t('download.feed.stops')}</DialogContent>
      <DialogActions>
        <Button className={look.lastWhenNarrow} onClick={close}>
          {t('tab.state.cancel')}
        </Button>
        <Button
          appearance="primary"
          onClick={() => {
            confirm()
            close()
          }}
        >
          {t(`download.feed.${question}`)}
        </Button>
      </DialogActions>
    </DialogBody>
  )
}

/** "Frister i kalenderen": makes, shows once, and takes back the secret address of one's own deadlines. */
export function CalendarFeed(): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const notify = useNotify()
  const outdate = useOutdate()
  const [address, setAddress] = useState<string | null>(null)
  const [question, setQuestion] = useState<Question | null>(null)
  const query = useAsk('calendar.read', {})
  const make = useDo('calendar.create', {
    learned(made) {
      setAddress(new URL(made.address, location.origin).href)
      outdate('calendar.read')
    },
  })
  const takeBack = useDo('calendar.revoke', {
    learned() {
      setAddress(null)
      outdate('calendar.read')
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
                <p className={look.subtle}>{t('download.feed.since', { at: formatMoment(createdAt) })}</p>
                <div className={look.row}>
                  <Button onClick={() => setQuestion('renew')}>{t('download.feed.renew')}</Button>
                  <Button onClick={() => setQuestion('revoke')}>{t('download.feed.revoke')}</Button>
                </div>
              </>
            )
          }
        </Answered>
        {problem && <RoleProblem problem={problem} />}
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
