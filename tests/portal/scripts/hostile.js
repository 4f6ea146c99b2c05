// Breaks what scripts rely on: in this page at once, and in frames before they have run any script.
{
  const broken = () => {
    throw new Error('broken by the page');
  };

  const breakWorld = (world) => {
    for (const [owner, names] of [
      [world.JSON, ['parse', 'stringify']],
      [world.Reflect, ['apply', 'construct']],
      [world, ['CustomEvent', 'Event', 'MutationObserver', 'IntersectionObserver', 'Proxy']],
      [world.EventTarget.prototype, ['addEventListener', 'removeEventListener', 'dispatchEvent']],
      [world.Array.prototype, ['map', 'filter', 'flatMap']],
    ]) {
      for (const name of names) owner[name] = broken;
    }
    for (const name of ['Array', 'Object', 'Element', 'Node', 'Function', 'EventTarget']) {
      Object.freeze(world[name].prototype);
    }
  };

  breakWorld(window);
  // Not in frames, where Chromium then ends the page, with or without the extension.
  window.String = broken;
  for (const source of [undefined, '<!DOCTYPE html><p>办理中</p>']) {
    const frame = document.createElement('iframe');
    if (source) frame.srcdoc = source;
    document.documentElement.append(frame);
    // Not in the page, where Chromium's driver uses it.
    frame.contentWindow.Function.prototype.bind = broken;
    breakWorld(frame.contentWindow);
    frame.onload = () => breakWorld(frame.contentWindow);
  }
}
