import footnote from "markdown-it-footnote";

export default config => {
  config.amendLibrary("md", markdown => markdown.use(footnote));
  config.addCollection("article", all => all.getFilteredByGlob("articles/*.md"));
  return { markdownTemplateEngine: false, dir: { output: "_site" } };
};
