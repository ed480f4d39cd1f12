# Another project's opinion on the rendered overlays. Read by everything.sh.
# shellcheck shell=sh
# shellcheck disable=SC2154 # root and kubectl are set by whoever reads this

second_opinion() {
  cd "$root/deploy/acceptance/manifests" && npm ci || return 1
  for overlay in single production; do
    "$kubectl" kustomize "$root/deploy/kubernetes/overlays/$overlay" >"$root/target/kubectl/$overlay.yaml" || return 1
  done
  node second-opinion.mjs "$root/target/kubectl/single.yaml" "$root/target/kubectl/production.yaml"
}
