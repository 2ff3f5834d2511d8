import { Field, Radio, RadioGroup } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { TeamRole } from '../../src/domain/team.js'
import { useT } from '../host/reader.js'
import { useLook } from '../ui/look.js'

type RoleProps = { roles: readonly TeamRole[]; role: TeamRole; change: (role: TeamRole) => void }

/** Roles with what each is about. */
export function RoleField({ roles, role, change }: RoleProps): ReactElement {
  const t = useT()
  const look = useLook()
  return (
    <Field label={t('organisation.form.role')}>
      <RadioGroup
        value={role}
        onChange={(_, { value }) => change(roles.find((one) => one === value) ?? role)}
      >
        {roles.map((one) => (
          <Radio
            key={one}
            value={one}
            label={
              <>
                {t(`organisation.role.${one}`)}
                <div className={look.subtle}>{t(`organisation.roleHint.${one}`)}</div>
              </>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  )
}
