import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed'
import type { ReactElement } from 'react'
import { useNavigate } from 'react-router'
import { useAsk } from '../api/queries.js'
import { Answered } from '../ui/Answered.js'
import { Back } from '../ui/Back.js'
import { useLook } from '../ui/look.js'
import { Message } from '../ui/Message.js'
import { useNotify } from '../ui/Notices.js'
import { PageTitle } from '../ui/PageTitle.js'
import { To } from '../ui/To.js'
import { CreateForm } from './CreateForm.js'
import { useT } from '../host/reader.js'

/** In the place of a page for those who may create users. */
export function NotForYou(): ReactElement {
  const t = useT()
  const look = useLook()
  return (
    <div className={look.card}>
      <Message
        icon={<LockClosedRegular />}
        title={t('tab.problem.forbidden')}
        ways={<To to="/help">{t('tab.nav.help')}</To>}
      >
        {t('users.create.notForYou')}
      </Message>
    </div>
  )
}

/** "Opret ny bruger". */
export function NewUser(): ReactElement {
  const t = useT()
  const look = useLook()
  const go = useNavigate()
  const notify = useNotify()
  const query = useAsk('users.options', {})
  return (
    <div className={look.stack}>
      <Back to="/users">{t('tab.nav.users')}</Back>
      <PageTitle title={t('users.create.title')} />
      <Answered query={query} untitled>
        {(options) =>
          options.rights.create ? (
            <CreateForm
              options={options}
              done={({ id, name }) => {
                notify({ text: t('users.create.created', { name }) })
                void go(`/users/${id}`, { replace: true })
              }}
              cancel={() => void go('/users')}
            />
          ) : (
            <NotForYou />
          )
        }
      </Answered>
    </div>
  )
}
