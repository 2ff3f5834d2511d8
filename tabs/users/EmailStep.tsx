import { Button, Field, Input, makeStyles } from '@fluentui/react-components'
import { PersonInfoRegular } from '@fluentui/react-icons/svg/person-info'
import { useMutation } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import type { UserRow } from '../../src/contract/user.js'
import { ask } from '../api/client.js'
import { useT } from '../host/reader.js'
import { Banner } from '../ui/Banner.js'
import { useLook } from '../ui/look.js'
import { ProblemBanner } from '../ui/ProblemBanner.js'
import { Section } from '../ui/Section.js'
import { To } from '../ui/To.js'
import { looksLikeEmail } from './ContactFields.js'
import { useSubmit } from '../ui/useSubmit.js'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '12px', maxWidth: '480px' },
  input: { '@media (max-width: 639px)': { minHeight: '44px', '> input': { fontSize: '16px' } } },
  text: { margin: '4px 0' },
})

/** Somebody has the address already: there is one user for each. */
export function Exists({ user }: { user: Pick<UserRow, 'id' | 'name'> }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { id, name } = user
  return (
    <div role="alert">
      <Banner icon={<PersonInfoRegular />}>
        <h3 className={look.h3}>{t('users.create.exists', { name })}</h3>
        <p className={styles.text}>{t('users.create.existsText')}</p>
        <To to={`/users/${id}`}>{t('users.create.open', { name })}</To>
      </Banner>
    </div>
  )
}

const sameAddress = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase()

type Props = { email: string; change: (email: string) => void; go: () => void }

/** "Hvem er det?": KLIK knows people by their address, so that is asked first. */
export function EmailStep({ email, change, go }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const looking = useMutation({
    mutationFn: async () => {
      const { users } = await ask('users.list', { query: { project: [], userType: [], words: email.trim() } })
      return users.find((user) => sameAddress(user.email, email)) ?? null
    },
    onSuccess: (found) => {
      if (!found) go()
    },
  })
  const isWrong = !looksLikeEmail(email)
  const { wasTried, submit } = useSubmit(!isWrong, () => looking.mutate())
  return (
    <Section title={t('users.create.emailStep')}>
      <form noValidate className={styles.form} onSubmit={submit}>
        <Field
          label={t('users.field.email')}
          hint={t('users.create.emailHint')}
          required
          validationMessage={wasTried && isWrong ? t('users.edit.emailMissing') : null}
        >
          <Input
            className={styles.input}
            type="email"
            value={email}
            maxLength={300}
            autoComplete="off"
            onChange={(_, { value }) => {
              change(value)
              looking.reset()
            }}
          />
        </Field>
        {looking.data && <Exists user={looking.data} />}
        {looking.error && <ProblemBanner problem={looking.error} />}
        <div>
          <Button type="submit" appearance="primary" disabledFocusable={looking.isPending}>
            {t('users.create.next')}
          </Button>
        </div>
      </form>
    </Section>
  )
}
