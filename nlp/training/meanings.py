"""What texts are about, as the encoder knows it before it learns about sentiment.

Learning to tell sentiment makes it forget that "when do you close" asks for the opening hours; so it
learns to go on telling what it knew (distillation from itself), and frequent questions are found with it.
"""

import torch
from torch import Tensor, nn
from tqdm import tqdm

from nlp.training.batches import Encoded, in_order
from nlp.training.network import Network


def meanings(network: Network, data: Encoded) -> Tensor:
    """A unit vector a text, the mean of all taken off: an encoder's texts all point the same way a little."""
    network.eval()
    found = torch.zeros(len(data), network.head.in_features)
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for batch in tqdm(in_order(data, range(len(data))), desc="meanings", unit="batch", mininterval=2.0):
            found[batch] = network.pooled(*data.pad(batch)).float()
    return nn.functional.normalize(found - found.mean(0), dim=1)
