/** How often each flow node was passed, and along which flows. */

/** How often each flow node was entered, and whether it is there still. */
export function visits(trail) {
  const nodes = new Map();
  trail.forEach(({ kegiatan, selesai, dibatalkan }) => {
    const node = nodes.get(kegiatan) ?? { count: 0, open: false, cancelled: false };
    node.count += 1;
    node.open ||= !selesai;
    node.cancelled ||= dibatalkan;
    nodes.set(kegiatan, node);
  });
  return nodes;
}

/** How often each flow was taken, by its id. */
export function taken(flows) {
  const times = new Map();
  flows.forEach(({ id }) => times.set(id, (times.get(id) ?? 0) + 1));
  return times;
}

/**
 * How often each node was entered although no flow was taken to it: the run was moved there, or begun there.
 * @param incoming tells the ids of the flows into a node
 */
export function movedTo(trail, times, incoming) {
  const moved = new Map();
  visits(trail).forEach(({ count }, id) => {
    const flows = incoming(id);
    // One flow leads to all instances of a step that runs several times at once.
    if (flows.length === 0 || trail.some((each) => each.kegiatan === `${id}#multiInstanceBody`)) return;
    const more = count - flows.reduce((sum, flow) => sum + (times.get(flow) ?? 0), 0);
    if (more > 0) moved.set(id, more);
  });
  return moved;
}

/**
 * Of runs that were begun before flows were kept. Whoever left a node went to the one of its targets that was entered next; at a parallel gateway to
 * each of them.
 * @param outgoing tells the flows out of a node: [{id, target}]
 * @param isParallel whether a node sends on along all its flows
 */
export function passedFlows(trail, outgoing, isParallel) {
  const passed = new Set();
  trail.forEach((visit, at) => {
    if (!visit.selesai || visit.dibatalkan) return;
    const later = trail.slice(at + 1);
    const flows = outgoing(visit.kegiatan);
    if (isParallel(visit.kegiatan)) {
      flows.filter((flow) => later.some((next) => next.kegiatan === flow.target)).forEach((flow) => passed.add(flow.id));
      return;
    }
    const next = later.find((each) => flows.some((flow) => flow.target === each.kegiatan));
    const taken = next && flows.find((flow) => flow.target === next.kegiatan);
    if (taken) passed.add(taken.id);
  });
  return passed;
}
