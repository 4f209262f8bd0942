// Long lists, of which only the parts on screen are made.

/** An element with a class and children; texts become text nodes, never markup. */
function element(name, className = "", ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children.filter((child) => child !== null && child !== ""));
  return made;
}

/**
 * Fill a scrolling container with items in blocks, each made when it comes near the screen.
 * `make(index)` returns the element of an item; `height` is how many ems an item is about to take.
 * Returns a function that gives the element of an item, made if need be.
 */
function lazily(container, size, make, { block = 50, height = 1.5 } = {}) {
  container.lazy?.disconnect();
  const blocks = [];
  const fill = (at) => {
    const home = blocks[at];
    if (home.childElementCount) return;
    home.style.minHeight = "";
    for (let index = at * block; index < Math.min(size, (at + 1) * block); index++) home.append(make(index));
  };
  const observer = new IntersectionObserver(
    (entries) => entries.forEach((entry) => entry.isIntersecting && fill(Number(entry.target.dataset.block))),
    { root: container, rootMargin: "400px" },
  );
  for (let at = 0; at * block < size; at++) {
    const home = element("div", "block");
    home.dataset.block = at;
    home.style.minHeight = `${Math.min(block, size - at * block) * height}em`;
    blocks.push(home);
  }
  container.replaceChildren(...blocks);
  blocks.forEach((home) => observer.observe(home));
  container.lazy = observer;
  container.fillAll = () => blocks.forEach((_, at) => fill(at));
  return (index) => {
    fill(Math.floor(index / block));
    return blocks[Math.floor(index / block)].children[index % block];
  };
}
