/** Our plugins speak Indonesian also where the application around them speaks English: who has the page read aloud hears them in their language. */
export const inIndonesian = (plugins) => plugins.map((plugin) => ({
  ...plugin,
  render: (node, ...rest) => {
    node.lang = 'id';
    return plugin.render(node, ...rest);
  }
}));
