import { Button } from '@fluentui/react-components'
import { DocumentArrowUpRegular } from '@fluentui/react-icons/svg/document-arrow-up'
import { useRef, type ReactElement } from 'react'

type Props = {
  label: string
  accept: string
  isSecondary: boolean
  isBusy: boolean
  choose: (file: File) => void
}

export function ChooseFile({ label, accept, isSecondary, isBusy, choose }: Props): ReactElement {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          // The same file, corrected, can be chosen again.
          target.value = ''
          if (file) choose(file)
        }}
      />
      <Button
        appearance={isSecondary ? 'secondary' : 'primary'}
        icon={<DocumentArrowUpRegular />}
        disabledFocusable={isBusy}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
    </>
  )
}
