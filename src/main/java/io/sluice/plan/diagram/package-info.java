/// The physical architecture of one pipeline as a picture, drawn from its plan.
///
/// What is not in the plan is not in the picture. The layout is fixed: a part has its place whether its neighbours are
/// there or not, so that pictures of two stacks can be laid side by side.
package io.sluice.plan.diagram;
