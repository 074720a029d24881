"""Writes the network for onnxruntime: `python -m training.export CHECKPOINT itareports/extract/ocr/lines/lines.onnx`.

Weights are kept as float16 and computed in float32; the alphabet travels in the file's metadata.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import helper, numpy_helper

from training.alphabet import ALPHABET
from training.model import ROWS, Recogniser

_SMALL = 256


def export(checkpoint: Path, target: Path) -> None:
    """Trace the network, halve its weights, note its alphabet."""
    network = Recogniser(len(ALPHABET))
    network.load_state_dict(torch.load(checkpoint, map_location="cpu"))
    torch.onnx.export(
        network.eval(),
        (torch.zeros(1, 1, ROWS, 400),),
        str(target),
        input_names=["darkness"],
        output_names=["named"],
        dynamic_axes={"darkness": {0: "batch", 3: "columns"}, "named": {0: "batch", 1: "steps"}},
        opset_version=17,
        dynamo=False,
    )
    model = halved(onnx.load(target))
    model.metadata_props.add(key="alphabet", value=ALPHABET)
    onnx.checker.check_model(model)
    onnx.save(model, target)


def halved(model: onnx.ModelProto) -> onnx.ModelProto:
    """The same model with its large weights stored as float16, each cast back once when it is loaded."""
    casts = []
    for weights in model.graph.initializer:
        values = numpy_helper.to_array(weights)
        if values.dtype != np.float32 or values.size < _SMALL:
            continue
        name = weights.name
        weights.CopyFrom(numpy_helper.from_array(values.astype(np.float16), f"{name}.half"))
        casts.append(helper.make_node("Cast", [f"{name}.half"], [name], to=onnx.TensorProto.FLOAT))
    nodes = [*casts, *model.graph.node]
    del model.graph.node[:]
    model.graph.node.extend(nodes)
    return model


if __name__ == "__main__":
    export(Path(sys.argv[1]), Path(sys.argv[2]))
