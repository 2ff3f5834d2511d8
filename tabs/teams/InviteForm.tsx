import { Button, Field, Input, makeStyles, Radio, RadioGroup, Textarea } from '@fluentui/react-components'
import { useRef, useState, type FormEvent, type ReactElement } from 'react'
import { useDo } from '../api/queries.js'
import type { Invited } from '../../src/contract/organisation.js'
import type { PersonOption } from '../../src/contract/person.js'
import { INVITATION_MESSAGE_MAX } from '../../src/domain/invitation.js'
import type { TeamRole } from '../../src/domain/team.js'
import { useT } from '../host/reader.js'
import { PersonChoice } from '../ui/PersonChoice.js'
import { DialogFrame } from '../ui/DialogFrame.js'
import { useLook } from '../ui/look.js'
import { useNotify } from '../ui/Notices.js'
import { useSubmit } from '../ui/useSubmit.js'
import type { OfMember, OfTeam } from './MemberForms.js'
import { RoleField } from './RoleField.js'

const useStyles = makeStyles({ text: { margin: 0 } })

const WAYS = ['email', 'person'] as const
type Way = (typeof WAYS)[number]

function WayField({ way, change }: { way: Way; change: (way: Way) => void }): ReactElement {
  const t = useT()
  return (
    <Field label={t('organisation.form.whom')}>
      <RadioGroup
        layout="horizontal"
        value={way}
        onChange={(_, { value }) => change(WAYS.find((one) => one === value) ?? way)}
      >
        {WAYS.map((one) => (
          <Radio key={one} value={one} label={t(`organisation.form.way.${one}`)} />
        ))}
      </RadioGroup>
    </Field>
  )
}

type MessageProps = { message: string; change: (message: string) => void }

function MessageField({ message, change }: MessageProps): ReactElement {
  const t = useT()
  return (
    <Field label={t('organisation.form.message')} hint={t('organisation.form.messageHint')}>
      <Textarea
        value={message}
        maxLength={INVITATION_MESSAGE_MAX}
        resize="vertical"
        onChange={(_, { value }) => change(value)}
      />
    </Field>
  )
}

type AddressProps = {
  fullName: string
  email: string
  change: (said: { fullName?: string; email?: string }) => void
  wasTried: boolean
  isNext: boolean
}

const isAddress = (email: string): boolean => email.includes('@')

function Address({ fullName, email, change, wasTried, isNext }: AddressProps): ReactElement {
  const t = useT()
  const [noName, noEmail] = [fullName.trim() === '', !isAddress(email)]
  return (
    <>
      <Field
        label={t('organisation.form.fullName')}
        required
        validationMessage={wasTried && noName ? t('organisation.form.fullNameMissing') : null}
      >
        <Input
          value={fullName}
          maxLength={200}
          autoFocus={isNext}
          onChange={(_, { value }) => change({ fullName: value })}
        />
      </Field>
      <Field
        label={t('organisation.form.email')}
        required
        hint={t('organisation.form.emailHint')}
        validationMessage={wasTried && noEmail ? t('organisation.form.emailMissing') : null}
      >
        <Input
          type="email"
          value={email}
          maxLength={300}
          onChange={(_, { value }) => change({ email: value })}
        />
      </Field>
    </>
  )
}

type Props = OfTeam & {
  /** What comes of it besides. */
  invited?: (person: { id: string; name: string }) => void
}

type Then = { team: Props['team']; then: (person: { id: string; name: string }) => void }

function useInviting({ team, then }: Then) {
  const t = useT()
  const notify = useNotify()
  const learned = ({ personId, name, isNew }: Invited): void => {
    notify({ text: t(isNew ? 'organisation.done.registered' : 'organisation.done.invited', { name }) })
    then({ id: personId, name })
  }
  const inviting = useDo('members.invite', { learned })
  const adding = useDo('members.add', { learned })
  const params = { teamId: team.id }
  return {
    isBusy: inviting.isPending || adding.isPending,
    problem: inviting.error ?? adding.error,
    invite: (body: { fullName: string; email: string; role: TeamRole; message: string }) =>
      inviting.mutate({ params, body }),
    add: (body: { personId: string; role: TeamRole; message: string }) => adding.mutate({ params, body }),
  }
}

/** `another`: begins once more, with the hands where the next name is typed. */
type OneProps = Props & { isNext: boolean; another: () => void }

function InviteOne({ team, close, invited, isNext, another }: OneProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const [way, setWay] = useState<Way>('email')
  const [said, setSaid] = useState({ fullName: '', email: '', message: '' })
  const [person, setPerson] = useState<PersonOption | null>(null)
  const [role, setRole] = useState<TeamRole>(team.invitable.at(-1) ?? 'introducer')
  const hasMore = useRef(false)
  const { isBusy, problem, invite, add } = useInviting({
    team,
    then(who) {
      if (hasMore.current) return another()
      close()
      invited?.(who)
    },
  })
  const isRight = way === 'person' ? person !== null : said.fullName.trim() !== '' && isAddress(said.email)
  const { wasTried, submit } = useSubmit(isRight, () => {
    const { message } = said
    if (way === 'email') invite({ fullName: said.fullName.trim(), email: said.email.trim(), role, message })
    else if (person) add({ personId: person.id, role, message })
  })
  const send = (more: boolean, event?: FormEvent): void => {
    hasMore.current = more
    submit(event)
  }
  const isMember = ({ id }: PersonOption): boolean => team.members.some(({ personId }) => personId === id)
  return (
    <DialogFrame
      title={t('organisation.team.invite')}
      cancel={close}
      form={(event) => send(false, event)}
      actText={t('organisation.form.send')}
      isBusy={isBusy}
      problem={problem}
      other={
        !invited && (
          <Button disabledFocusable={isBusy} onClick={() => send(true)}>
            {t('organisation.form.sendMore')}
          </Button>
        )
      }
    >
      {team.rights.addExisting && <WayField way={way} change={setWay} />}
      {way === 'email' ? (
        <Address
          {...said}
          isNext={isNext}
          wasTried={wasTried}
          change={(change) => setSaid((before) => ({ ...before, ...change }))}
        />
      ) : (
        <Field
          label={t('organisation.form.person')}
          required
          validationMessage={wasTried && !person ? t('organisation.form.personMissing') : null}
        >
          <PersonChoice
            label={t('organisation.form.person')}
            chosen={person?.id ?? null}
            choose={setPerson}
            hindrance={(one) => (isMember(one) ? t('organisation.form.isMember') : null)}
          />
        </Field>
      )}
      <RoleField roles={team.invitable} role={role} change={setRole} />
      {team.limit && (
        <p className={styles.text}>
          {t(
            team.limit === 'coordinator'
              ? 'organisation.form.coordinatorRoles'
              : 'organisation.form.ownLevel',
          )}
        </p>
      )}
      <MessageField
        message={said.message}
        change={(message) => setSaid((before) => ({ ...before, message }))}
      />
      <p className={`${styles.text} ${look.subtle}`}>{t('organisation.team.introducee')}</p>
    </DialogFrame>
  )
}

/** "Inviter": a known address gets a place in the team, an unknown one is put on the books; or a user is chosen. */
export function InviteForm(props: Props): ReactElement {
  const [count, setCount] = useState(0)
  return <InviteOne key={count} {...props} isNext={count > 0} another={() => setCount(count + 1)} />
}

/** "Send igen": the older invitation counts no more. */
export function ResendForm({ member, close }: OfMember): ReactElement {
  const t = useT()
  const styles = useStyles()
  const notify = useNotify()
  const [message, setMessage] = useState('')
  const { id: memberId, name, email } = member
  const resending = useDo('members.resend', {
    learned() {
      notify({ text: t('organisation.done.resent', { name }) })
      close()
    },
  })
  return (
    <DialogFrame
      title={t('organisation.team.resendOf', { name })}
      cancel={close}
      act={() => resending.mutate({ params: { memberId }, body: { message } })}
      actText={t('organisation.team.resend')}
      isBusy={resending.isPending}
      problem={resending.error}
    >
      <p className={styles.text}>{t('organisation.form.resendText', { email })}</p>
      <MessageField message={message} change={setMessage} />
    </DialogFrame>
  )
}
