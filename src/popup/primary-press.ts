const PRIMARY = 0;

/** Calls back for a press of the main button of the mouse, a finger or a pen, and for no other. */
export function onPrimaryPress(press: () => void): (event: PointerEvent) => void {
  return (event) => {
    if (event.button === PRIMARY) press();
  };
}
