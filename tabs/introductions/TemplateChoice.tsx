import { makeStyles, Radio, RadioGroup } from '@fluentui/react-components'
import { useEffect, type ReactElement } from 'react'
import type { TemplateRow } from '../../src/contract/introductionTemplate.js'
import { useAsk } from '../api/queries.js'
import { useT } from '../host/reader.js'
import { Answered } from '../ui/Answered.js'
import { useLook } from '../ui/look.js'

const useStyles = makeStyles({ group: { margin: '10px 0 0' } })

/** What a plan is made from: a template of the municipality, or one that is shipped. */
export type Source = { templateId: string } | { starter: string }

type Props = {
  teamId: string
  source: Source | null
  choose: (source: Source) => void
  /** Templates for this role stand first. */
  roleId: string | null
  /** That none is chosen is said. */
  wasTried: boolean
}

const keyOf = ({ id, starter }: Pick<TemplateRow, 'id' | 'starter'>): string =>
  id ?? `starter:${starter ?? ''}`
const keyOfSource = (source: Source | null): string => {
  if (!source) return ''
  return 'templateId' in source ? source.templateId : `starter:${source.starter}`
}
const sourceOf = ({ id, starter }: TemplateRow): Source | null => {
  if (id) return { templateId: id }
  return starter ? { starter } : null
}

/** In the order one looks for them: for the role, one's own, shared, shipped. */
function groupsOf(templates: readonly TemplateRow[], { teamId, roleId }: Pick<Props, 'teamId' | 'roleId'>) {
  const usable = templates.filter(({ rights, team }) => rights.use && (team === null || team.id === teamId))
  const forRole = usable.filter(({ role }) => roleId !== null && role?.id === roleId)
  const others = usable.filter((one) => !forRole.includes(one))
  const own = others.filter(({ isMine }) => isMine)
  return [
    { name: 'forRole' as const, templates: forRole },
    { name: 'own' as const, templates: own },
    {
      name: 'shared' as const,
      templates: others.filter((one) => !own.includes(one) && one.level !== 'system'),
    },
    {
      name: 'system' as const,
      templates: others.filter((one) => !own.includes(one) && one.level === 'system'),
    },
  ].filter((group) => group.templates.length > 0)
}

function Choices(props: Props & { templates: readonly TemplateRow[] }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { templates, source, choose, roleId, wasTried } = props
  const groups = groupsOf(templates, props)
  const all = groups.flatMap((group) => group.templates)
  const [first] = roleId ? (groups.find(({ name }) => name === 'forRole')?.templates ?? []) : []
  const proposed = first ? sourceOf(first) : null
  // Whoever comes from a role has its template chosen already.
  useEffect(() => {
    if (!source && proposed) choose(proposed)
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  if (all.length === 0) return <div role="status">{t('introduction.new.noTemplates')}</div>
  return (
    <>
      {groups.map(({ name, templates: some }) => (
        <div key={name} className={styles.group}>
          <h3 className={look.label}>{t(`introduction.new.${name}`)}</h3>
          <RadioGroup
            aria-label={t(`introduction.new.${name}`)}
            value={keyOfSource(source)}
            onChange={(_, { value }) => {
              const template = all.find((one) => keyOf(one) === value)
              const chosen = template && sourceOf(template)
              if (chosen) choose(chosen)
            }}
          >
            {some.map((template) => (
              <Radio
                key={keyOf(template)}
                value={keyOf(template)}
                label={
                  <>
                    {template.name}
                    <div className={look.subtle}>
                      {[
                        ...(template.role ? [template.role.name] : []),
                        t('introduction.new.categories', { count: template.categories }),
                        t('introduction.new.tasks', { count: template.tasks }),
                      ].join(' · ')}
                    </div>
                  </>
                }
              />
            ))}
          </RadioGroup>
        </div>
      ))}
      {wasTried && !source && <div role="alert">{t('introduction.new.templateMissing')}</div>}
    </>
  )
}

/** "Skabelon": the reader's own, those shared with them and those shipped, as far as they may be used in the team. */
export function TemplateChoice(props: Props): ReactElement {
  const t = useT()
  const look = useLook()
  const query = useAsk('introductionTemplates.list', { query: { language: t.language } })
  return (
    <div>
      <h2 className={look.h3}>{t('introduction.new.template')}</h2>
      <Answered query={query} untitled rows={3}>
        {({ templates }) => <Choices {...props} templates={templates} />}
      </Answered>
    </div>
  )
}
