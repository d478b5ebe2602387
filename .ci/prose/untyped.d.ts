/** textlint rules carry no types; some are the rule itself, some an object that holds it. */
type UntypedRule = import('@textlint/kernel').TextlintRuleModule & {
  default?: import('@textlint/kernel').TextlintRuleModule;
};

declare module 'textlint-rule-*' {
  const rule: UntypedRule;
  export default rule;
}
declare module '@textlint-rule/*' {
  const rule: UntypedRule;
  export default rule;
}
