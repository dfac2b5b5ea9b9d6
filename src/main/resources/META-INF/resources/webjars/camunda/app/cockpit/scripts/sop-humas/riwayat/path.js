/** Works out of the flow nodes that were passed how often each was, and along which flows. */

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

/**
 * The engine keeps no record of flows. Whoever left a node went to the one of its targets that was entered next; at a parallel gateway to
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
