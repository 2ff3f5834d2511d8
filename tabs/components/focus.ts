/** When what had the focus has gone from the page, it goes to the page's heading instead of nowhere. */
export function keepFocus(): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const { activeElement } = document
      const isLost = !activeElement || activeElement === document.body
      if (isLost) document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
    }),
  )
}
