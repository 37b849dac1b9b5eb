package org.chancery.orchard.journal;

import org.axonframework.planted.Axon;
import org.chancery.orchard.tree.Tree;

public record TreeAggregate(Axon axon, Tree tree) {}
