/** Shows of the choices those that go together: the units of the chosen SOP, and days only where they are wanted. */
export function helpChoosing(form) {
  const { sop, unit, periode } = form.elements;
  const groups = [...unit.querySelectorAll('optgroup')];
  const days = [...form.querySelectorAll('[data-tanggal]')];

  function showUnits() {
    const name = sop.selectedOptions[0].text;
    groups.forEach((group) => group.remove());
    unit.append(...groups.filter((group) => group.label === name));
  }

  function showDays() {
    const isOwn = periode.value === 'sendiri';
    days.forEach((day) => {
      day.hidden = !isOwn;
      day.querySelector('input').disabled = !isOwn;
    });
  }

  sop.addEventListener('change', () => {
    showUnits();
    unit.value = '';
  });
  periode.addEventListener('change', showDays);
  const chosen = unit.value;
  showUnits();
  unit.value = chosen;
  showDays();
}
