import { Button, Field, Input, makeStyles } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import type { ReactElement } from 'react'
import { TASK_LINKS_MAX } from '../../src/domain/introductionTemplate.js'
import { useT } from '../host/reader.js'
import { useLook } from '../ui/look.js'
import type { Task } from './draft.js'

const useStyles = makeStyles({
  set: { border: 0, margin: 0, padding: 0, minWidth: 0 },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: '8px', marginBottom: '8px' },
  field: { flexGrow: 1, flexBasis: '160px', minWidth: 0 },
})

type Links = Task['links']
type Props = { links: Links; change: (links: Links) => void; wasTried: boolean }

export const isLink = (url: string): boolean => /^https?:\/\/[^\s/]+\.?\S*$/i.test(url.trim())

/** Where more can be read. */
export function LinksField({ links, change, wasTried }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const put = (at: number, some: Partial<Links[number]>): void =>
    change(links.map((link, n) => (n === at ? { ...link, ...some } : link)))
  return (
    <fieldset className={styles.set}>
      <legend className={look.label}>{t('templates.task.links')}</legend>
      {links.map(({ name, url }, at) => (
        <div key={at} className={styles.line}>
          <Field label={t('templates.task.linkName')} className={styles.field}>
            <Input value={name} maxLength={200} onChange={(_, { value }) => put(at, { name: value })} />
          </Field>
          <Field
            label={t('templates.task.linkUrl')}
            className={styles.field}
            validationMessage={wasTried && !isLink(url) ? t('templates.task.linkWrong') : null}
          >
            <Input
              type="url"
              value={url}
              maxLength={2_000}
              onChange={(_, { value }) => put(at, { url: value })}
            />
          </Field>
          <Button
            icon={<DismissRegular />}
            aria-label={t('templates.task.removeLink')}
            onClick={() => change(links.filter((_, n) => n !== at))}
          />
        </div>
      ))}
      {links.length < TASK_LINKS_MAX && (
        <Button icon={<AddRegular />} onClick={() => change([...links, { name: '', url: 'https://' }])}>
          {t('templates.task.addLink')}
        </Button>
      )}
    </fieldset>
  )
}
