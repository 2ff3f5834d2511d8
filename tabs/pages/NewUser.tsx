import { LockClosedRegular } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import { useNavigate } from 'react-router'
import { useAsk } from '../asking.js'
import { Answered } from '../components/Answered.js'
import { Back } from '../components/Back.js'
import { useLook } from '../components/look.js'
import { Message } from '../components/Message.js'
import { useNotify } from '../components/Notices.js'
import { PageTitle } from '../components/PageTitle.js'
import { To } from '../components/To.js'
import { CreateForm } from '../components/users/CreateForm.js'
import { useT } from '../reader.js'

/** In the place of a page for those who may create users. */
export function NotForYou(): ReactElement {
  const t = useT()
  const look = useLook()
  return (
    <div className={look.card}>
      <Message
        icon={<LockClosedRegular />}
        title={t('tab.problem.forbidden')}
        ways={<To to="/help">{t('users.help.title')}</To>}
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
      <Back to="/users">{t('users.title')}</Back>
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
