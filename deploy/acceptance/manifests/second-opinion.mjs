// What another project than ours thinks of the rendered overlays: the Pod Security Standard "restricted", and practices. Its plugins that
// load schemas and policies from the web are off. usage: node second-opinion.mjs <rendered.yaml> ...
import { readFileSync } from 'node:fs';
import { AnnotationSuppressor, DisabledFixer, MonokleValidator, ResourceParser, SchemaLoader, RemotePluginLoader, requireFromStringCustomPluginLoader } from '@monokle/validation';
import { parseAllDocuments, stringify } from 'yaml';

// Not followed, and why
const LEFT_OUT = {
  // Users and groups of images have the numbers that those who made them chose; none is root, and Keycloak's group 0 grants nothing
  'practices/no-low-user-id': true,
  'practices/no-low-group-id': true,
  'practices/no-root-group': true,
  // A start may take what is idle, and throttling shows as latency
  'practices/cpu-limit': true,
  // Each program reads its settings from its environment, which nobody else in its container reads
  'practices/no-secret-env': true,
  'practices/no-secret-mounted-as-env': true,
};
const PLUGINS = { 'pod-security-standards': true, practices: true };

function podOf(content) {
  if (!/^(apps|batch)\/v1$/.test(content?.apiVersion)) return undefined;
  return content?.spec?.jobTemplate?.spec?.template?.spec ?? content?.spec?.template?.spec;
}

// What a container doesn't say of itself it has of its pod; the rules look at containers alone
function inherit(content) {
  const pod = podOf(content);
  for (const container of [...(pod?.containers ?? []), ...(pod?.initContainers ?? [])]) {
    const { runAsNonRoot, runAsUser, seccompProfile } = pod.securityContext ?? {};
    container.securityContext = { runAsNonRoot, runAsUser, seccompProfile, ...container.securityContext };
  }
  return content;
}

function resource(content, number) {
  const text = stringify(content);
  return {
    id: String(number), fileId: String(number), filePath: `${number}.yaml`, fileOffset: 0, name: content.metadata.name, apiVersion: content.apiVersion,
    kind: content.kind, namespace: content.metadata.namespace, content, text,
  };
}

async function findings(contents) {
  const validator = new MonokleValidator({
    loader: new RemotePluginLoader(requireFromStringCustomPluginLoader), parser: new ResourceParser(), schemaLoader: new SchemaLoader(),
    suppressors: [new AnnotationSuppressor()], fixer: new DisabledFixer(),
  });
  // All rules that there are, those too that are off unless somebody asks for them
  await validator.preload({ plugins: PLUGINS });
  const names = Object.entries(validator.rules).flatMap(([plugin, rules]) => rules.map((rule) => `${plugin}/${rule.name}`));
  const unknown = Object.keys(LEFT_OUT).filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Error(`There is no rule ${unknown}`);
  const rules = Object.fromEntries(names.map((name) => [name, LEFT_OUT[name] ? false : 'err']));
  await validator.preload({ plugins: PLUGINS, rules });
  const resources = contents.map(resource);
  const report = await validator.validate({ resources });
  const found = report.runs.flatMap((run) => run.results.map((result) => {
    const of = result.locations?.[0]?.physicalLocation?.artifactLocation?.uri?.replace('.yaml', '');
    return `${contents[of]?.kind} ${contents[of]?.metadata?.name}: ${result.ruleId} ${result.message.text}`;
  }));
  return { found, rules: names.length - Object.keys(LEFT_OUT).length };
}

// Whoever finds nothing must be able to find something: each of these mistakes in the pods that are there
const MISTAKES = {
  PSS102: (pod) => { pod.hostNetwork = true; },
  PSS103: (pod) => { pod.containers[0].securityContext.privileged = true; },
  PSS105: (pod) => { pod.volumes = [{ name: 'host', hostPath: { path: '/' } }]; },
  PSS202: (pod) => { pod.containers[0].securityContext.allowPrivilegeEscalation = true; },
  PSS203: (pod) => { pod.containers[0].securityContext.runAsNonRoot = false; },
  PSS206: (pod) => { pod.containers[0].securityContext.capabilities = { drop: [] }; },
  KBP005: (pod) => { delete pod.containers[0].resources.limits; },
  KBP102: (pod) => { pod.containers[0].securityContext.readOnlyRootFilesystem = false; },
};

let wrong = 0;
for (const file of process.argv.slice(2)) {
  const contents = parseAllDocuments(readFileSync(file, 'utf8')).map((document) => document.toJS()).filter(Boolean).map(inherit);
  const { found, rules: applied } = await findings(contents);
  console.log(`${file}: ${contents.length} objects, ${contents.filter(podOf).length} with pods, ${applied} rules, ${found.length} findings`);
  found.forEach((finding) => console.log(`  ${finding}`));
  wrong += found.length;
  for (const kind of new Set(contents.filter(podOf).map((content) => content.kind))) {
    for (const [rule, make] of Object.entries(MISTAKES)) {
      const content = structuredClone(contents.find((one) => one.kind === kind && podOf(one)));
      make(podOf(content));
      if (!(await findings([content])).found.some((finding) => finding.includes(rule))) {
        console.log(`  a mistake against ${rule} in a ${kind} isn't found`);
        wrong += 1;
      }
    }
  }
}
process.exit(wrong === 0 && process.argv.length > 2 ? 0 : 1);
